package fi.sopu.process.control;

import fi.sopu.process.entity.CouncilProcess;
import fi.sopu.process.entity.Planner;
import fi.sopu.process.entity.Question;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

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
        Predicate<UUID> entered = guests.entered();
        return em.createQuery("select p from CouncilProcess p where p.template = false order by p.createdAt desc",
                CouncilProcess.class).getResultStream().filter(p -> entered.test(p.id())).toList();
    }

    /** The council's own templates. */
    public List<CouncilProcess> templates() {
        return em.createQuery("select p from CouncilProcess p where p.template = true order by p.createdAt desc",
                CouncilProcess.class).getResultList();
    }

    /** Every process with its stages and all that is asked in them, in one statement: each has a stage, and each stage a question. Latest first. */
    public List<Whole> whole() {
        Predicate<UUID> entered = guests.entered();
        Map<CouncilProcess, Map<Stage, List<Question>>> all = new LinkedHashMap<>();
        em.createQuery("select p, s, q from CouncilProcess p, Stage s, Question q where p.template = false and s.process = p.id and q.stage = s.id"
                + " order by p.createdAt desc, p.id, s.position, q.position", Object[].class).getResultStream().filter(row -> entered.test(((CouncilProcess) row[0]).id()))
                .forEach(row -> all.computeIfAbsent((CouncilProcess) row[0], p -> new LinkedHashMap<>())
                        .computeIfAbsent((Stage) row[1], s -> new ArrayList<>()).add((Question) row[2]));
        return all.entrySet().stream().map(one -> new Whole(one.getKey(), one.getValue().entrySet().stream()
                .map(stage -> new Stages.Asking(stage.getKey(), one.getKey(), stage.getValue())).toList())).toList();
    }

    /** @param stages in their order */
    public record Whole(CouncilProcess process, List<Stages.Asking> stages) {}

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
