package fi.sopu.process.control;

import fi.sopu.process.entity.StageStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What may be told of the answers to open stages. */
@ApplicationScoped
public class StageSteps {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(StageStep step) {
        em.persist(step);
    }

    public Optional<StageStep> of(UUID stage) {
        return em.createQuery("select s from StageStep s where s.stage = :stage", StageStep.class).setParameter("stage", stage)
                .getResultStream().findFirst();
    }

    /** The same for taking it: two nodes do so one after the other. */
    public Optional<StageStep> lock(UUID stage) {
        return em.createQuery("select s from StageStep s where s.stage = :stage", StageStep.class).setParameter("stage", stage)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("eclipselink.refresh", true).getResultStream().findFirst();
    }

    /** Stages whose numbers were taken before the moment. */
    public List<UUID> takenUntil(Instant moment) {
        return em.createQuery("select s.stage from StageStep s where s.takenAt <= :moment", UUID.class).setParameter("moment", moment).getResultList();
    }

    public void remove(UUID stage) {
        em.createQuery("delete from StageStep s where s.stage = :stage").setParameter("stage", stage).executeUpdate();
    }
}
