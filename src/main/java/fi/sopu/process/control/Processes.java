package fi.sopu.process.control;

import fi.sopu.process.entity.CouncilProcess;
import fi.sopu.process.entity.Planner;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Processes and templates of the council, and the people who plan them. */
@ApplicationScoped
public class Processes {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;
    @Inject
    Guests guests;

    /** @throws NotFound when this council has no such process, or the one who asks is a guest in others only */
    public CouncilProcess require(UUID id) {
        return em.createQuery("select p from CouncilProcess p where p.id = :id", CouncilProcess.class)
                .setParameter("id", id).getResultStream().findFirst().filter(p -> guests.mayEnter(p.id()))
                .orElseThrow(() -> new NotFound("process " + id));
    }

    public void add(CouncilProcess process) {
        em.persist(process);
    }

    public void remove(CouncilProcess process) {
        em.createQuery("delete from Planner p where p.process = :id").setParameter("id", process.id()).executeUpdate();
        em.remove(process);
    }

    /** Latest first; templates are not processes. */
    public List<CouncilProcess> all() {
        return em.createQuery("select p from CouncilProcess p where p.template = false order by p.createdAt desc",
                CouncilProcess.class).getResultStream().filter(p -> guests.mayEnter(p.id())).toList();
    }

    /** The council's own templates. */
    public List<CouncilProcess> templates() {
        return em.createQuery("select p from CouncilProcess p where p.template = true order by p.createdAt desc",
                CouncilProcess.class).getResultList();
    }

    public List<Planner> planners(UUID process) {
        return em.createQuery("select p from Planner p where p.process = :process", Planner.class)
                .setParameter("process", process).getResultList();
    }

    public void add(Planner planner) {
        em.persist(planner);
    }

    public void remove(Planner planner) {
        em.remove(planner);
    }
}
