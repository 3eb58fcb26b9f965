package fi.sopu.audit.control;

import fi.sopu.audit.ByWhom;
import fi.sopu.audit.LogPart;
import fi.sopu.audit.LogPlace;
import fi.sopu.audit.LogSearch;
import fi.sopu.audit.LogSlice;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
     * What fits the search and is older than a place.
     *
     * @param exactly each at its time; otherwise coming and going are told by the day, in no order within it, when the day is over
     * @param place   or null for the latest
     * @return latest first
     */
    public List<Trace> olderThan(@Nullable LogPlace place, LogSearch search, boolean exactly, int most) {
        Map<String, Object> values = new HashMap<>();
        String where = where(search, exactly, values);
        if (place != null) {
            // said twice, since the database finds the index's place by the first half alone
            where += " and TIME <= :place and (TIME < :place or ROW.id > :id)";
            values.put("place", place.at());
            values.put("id", place.id());
        }
        String asked = "select e from AuditEntry e where " + where + " order by TIME desc, e.id";
        TypedQuery<AuditEntry> query = em.createQuery(of("e", asked, exactly), AuditEntry.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultStream().map(told(exactly)).toList();
    }

    /** What fits the search of a part of the log, and how many there are, which is counted in the index in the same statement. */
    public LogPart part(LogSearch search, boolean exactly, LogSlice slice) {
        Map<String, Object> values = new HashMap<>();
        String where = where(search, exactly, values) + " and TIME <= :asOf";
        values.put("asOf", slice.asOf());
        String asked = of("e", "select e, (select count(c) from AuditEntry c where " + of("c", where, exactly) + ") from AuditEntry e where " + where
                + (slice.oldestFirst() ? " order by TIME, e.id desc" : " order by TIME desc, e.id"), exactly);
        TypedQuery<Object[]> query = em.createQuery(asked, Object[].class);
        values.forEach(query::setParameter);
        List<Object[]> found = query.setFirstResult(slice.first()).setMaxResults(slice.size()).getResultList();
        return new LogPart(found.stream().map(row -> told(exactly).apply((AuditEntry) row[0])).toList(), found.isEmpty() ? 0 : ((Long) found.get(0)[1]).intValue());
    }

    private static Function<AuditEntry, Trace> told(boolean exactly) {
        return exactly ? AuditEntry::trace : AuditEntry::told;
    }

    private static String of(String row, String text, boolean exactly) {
        return text.replace("TIME", row + (exactly ? ".at" : ".toldAt")).replace("ROW", row);
    }

    private String where(LogSearch search, boolean exactly, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("TIME >= :from and TIME < :until");
        values.put("from", search.from() == null ? Instant.EPOCH : startOf(search.from()));
        values.put("until", search.until() == null ? startOf(LocalDate.now(clock).plusDays(2)) : startOf(search.until().plusDays(1)));
        if (!exactly) {
            where.append(" and TIME <= :now");
            values.put("now", clock.instant());
        }
        if (search.act() != null) {
            where.append(" and ROW.act = :act");
            values.put("act", search.act());
        }
        if (search.person() != null) {
            where.append(" and (ROW.actor = :person or ROW.subject = :person)");
            values.put("person", search.person());
        }
        return where.toString();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** Every act that may be told of by now. */
    public List<String> acts() {
        return em.createQuery("select k.act from KnownAct k", String.class).getResultList();
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
    public @Nullable Instant latest() {
        return em.createQuery("select e from AuditEntry e order by e.at desc", AuditEntry.class).setMaxResults(1)
                .getResultStream().findFirst().map(e -> e.trace().at()).orElse(null);
    }
}
