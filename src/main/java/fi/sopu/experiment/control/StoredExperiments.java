package fi.sopu.experiment.control;

import fi.sopu.experiment.entity.Experiment;
import fi.sopu.experiment.entity.ExperimentResult;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.TenantOwned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Experiments of the council that is bound to the transaction. */
@ApplicationScoped
public class StoredExperiments {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** Written at once: others refer to it by its id alone. */
    public void add(TenantOwned row) {
        em.persist(row);
        em.flush();
    }

    /** Those that have not been removed. */
    public List<Experiment> all() {
        return em.createQuery("select e from Experiment e where e.removed = false", Experiment.class).getResultList();
    }

    /** @throws NotFound when this council has no such experiment, or no longer */
    public Experiment require(UUID id) {
        return find(id, false);
    }

    /** @throws NotFound when none of this id has been removed here */
    public Experiment removed(UUID id) {
        return find(id, true);
    }

    private Experiment find(UUID id, boolean removed) {
        return em.createQuery("select e from Experiment e where e.id = :id and e.removed = :removed", Experiment.class).setParameter("id", id).setParameter("removed", removed)
                .getResultStream().findFirst().orElseThrow(() -> new NotFound("experiment"));
    }

    public List<ExperimentResult> results(UUID experiment) {
        return em.createQuery("select r from ExperimentResult r where r.experiment = :id", ExperimentResult.class).setParameter("id", experiment).getResultList();
    }
}
