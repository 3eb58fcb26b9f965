package fi.sopu.audit.control;

import fi.sopu.audit.ByWhom;
import fi.sopu.audit.LogSearch;
import fi.sopu.audit.Trace;
import fi.sopu.audit.entity.AuditEntry;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Actor;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Writes each act into the log, in the transaction of the act itself: no act without its trace, no trace without its act.
 * A refusal, which has no transaction, gets one of its own.
 */
@ApplicationScoped
public class AuditLog {

    /** Acts that say that somebody was not let in or not let do. */
    private static final Set<String> REFUSALS = Set.of("identity.samlRefused", "identity.strangerCame", "identity.forbidden");

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;
    @Inject
    Clock clock;
    @Inject
    CurrentActor actor;

    @Transactional
    void write(@Observes Acted acted) {
        Actor who = actor.get();
        UUID member = acted.by() != null ? acted.by() : who.member();
        ByWhom by = member != null ? ByWhom.MEMBER : who.system() ? ByWhom.SOPU : who.isAny(Role.LINK_HOLDER) ? ByWhom.LINK : ByWhom.VISITOR;
        em.persist(new AuditEntry(clock.instant(), member, by, acted));
    }

    /** What was done to one thing, latest first; coming and going by the day, when the day is over. */
    public List<Trace> about(UUID subject, int most) {
        return em.createQuery("select e from AuditEntry e where e.subject = :subject and e.toldAt <= :now order by e.toldAt desc, e.id", AuditEntry.class)
                .setParameter("subject", subject).setParameter("now", clock.instant()).setMaxResults(most).getResultStream().map(AuditEntry::told).toList();
    }

    /**
     * What fits the search, latest first.
     *
     * @param exactly each at its time; otherwise coming and going are told by the day, in no order within it, when the day is over
     */
    public List<Trace> search(LogSearch search, boolean exactly, int skip, int most) {
        String time = exactly ? "e.at" : "e.toldAt";
        StringBuilder where = new StringBuilder("select e from AuditEntry e where " + time + " >= :from and " + time + " < :until");
        if (!exactly) {
            where.append(" and e.toldAt <= :now");
        }
        if (search.act() != null) {
            where.append(" and e.act = :act");
        }
        if (search.person() != null) {
            where.append(" and (e.actor = :person or e.subject = :person)");
        }
        TypedQuery<AuditEntry> query = em.createQuery(where + " order by " + time + " desc, e.id", AuditEntry.class)
                .setParameter("from", search.from() == null ? Instant.EPOCH : startOf(search.from()))
                .setParameter("until", search.until() == null ? startOf(LocalDate.now(clock).plusDays(2)) : startOf(search.until().plusDays(1)));
        if (search.act() != null) {
            query.setParameter("act", search.act());
        }
        if (search.person() != null) {
            query.setParameter("person", search.person());
        }
        if (!exactly) {
            query.setParameter("now", clock.instant());
        }
        return query.setFirstResult(skip).setMaxResults(most).getResultStream().map(exactly ? AuditEntry::trace : AuditEntry::told).toList();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** Every act that may be told of by now. */
    public List<String> acts() {
        return em.createQuery("select distinct e.act from AuditEntry e where e.toldAt <= :now", String.class).setParameter("now", clock.instant()).getResultList();
    }

    public int since(Instant moment) {
        return em.createQuery("select count(e) from AuditEntry e where e.at >= :moment", Long.class)
                .setParameter("moment", moment).getSingleResult().intValue();
    }

    public int refusedSince(Instant moment) {
        return em.createQuery("select count(e) from AuditEntry e where e.at >= :moment and e.act in :refusals", Long.class)
                .setParameter("moment", moment).setParameter("refusals", REFUSALS).getSingleResult().intValue();
    }

    /** When something was done last, or null. */
    public Instant latest() {
        return em.createQuery("select e from AuditEntry e order by e.at desc", AuditEntry.class).setMaxResults(1)
                .getResultStream().findFirst().map(e -> e.trace().at()).orElse(null);
    }
}
