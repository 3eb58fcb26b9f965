package fi.sopu.survey.control;

import fi.sopu.shared.NotFound;
import fi.sopu.survey.TargetDue;
import fi.sopu.survey.TargetFacts;
import fi.sopu.survey.entity.ChosenTarget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What units of the council that is bound to the transaction have chosen to develop. */
@ApplicationScoped
public class StoredTargets {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(ChosenTarget target) {
        em.persist(target);
    }

    /** @throws NotFound when this council has no such target, or it has been removed */
    public ChosenTarget require(UUID id) {
        return em.createQuery("select t from ChosenTarget t where t.id = :id and t.removed = false", ChosenTarget.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("target"));
    }

    /** Neither done nor removed, and to be done by a day from the first to the last. */
    public List<TargetDue> due(LocalDate first, LocalDate last) {
        return em.createQuery("select t from ChosenTarget t where t.removed = false and t.doneOn is null and t.until between :first and :last", ChosenTarget.class)
                .setParameter("first", first).setParameter("last", last).getResultStream().map(ChosenTarget::due).toList();
    }

    /** Those of a unit that were chosen in the series by this round, the earliest first. */
    public List<TargetFacts> of(UUID series, UUID unit, int number) {
        return em.createQuery("select t, r.number from ChosenTarget t, Round r where r.id = t.round and t.series = :series and t.unit = :unit and t.removed = false "
                + "and r.number <= :number order by r.number, t.id", Object[].class).setParameter("series", series).setParameter("unit", unit).setParameter("number", number)
                .getResultStream().map(row -> ((ChosenTarget) row[0]).facts((Integer) row[1])).toList();
    }
}
