package fi.sopu.audit.control;

import fi.sopu.audit.Trace;
import fi.sopu.audit.entity.AuditEntry;
import fi.sopu.shared.Acted;
import fi.sopu.shared.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Writes each act into the log, in the transaction of the act itself: no act without its trace, no trace without its act. */
@ApplicationScoped
public class AuditLog {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;
    @Inject
    Clock clock;
    @Inject
    CurrentActor actor;

    void write(@Observes Acted acted) {
        em.persist(new AuditEntry(clock.instant(), actor.get().member(), acted));
    }

    /** What was done to one thing, latest first. */
    public List<Trace> about(UUID subject, int most) {
        return em.createQuery("select e from AuditEntry e where e.subject = :subject order by e.at desc", AuditEntry.class)
                .setParameter("subject", subject).setMaxResults(most).getResultStream().map(AuditEntry::trace).toList();
    }
}
