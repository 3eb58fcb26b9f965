package fi.sopu.cohort.control;

import fi.sopu.cohort.entity.Cohort;
import fi.sopu.cohort.entity.CohortSeat;
import fi.sopu.cohort.entity.TargetGroup;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.TenantOwned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Target groups of the council that is bound to the transaction. */
@ApplicationScoped
public class StoredCohorts {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** Written at once: others refer to it by its id alone. */
    public void add(TenantOwned row) {
        em.persist(row);
        em.flush();
    }

    /** Nobody refers to a seat: it is written with the rest. */
    public void seat(CohortSeat seat) {
        em.persist(seat);
    }

    public void remove(TenantOwned row) {
        em.remove(row);
    }

    public List<TargetGroup> all() {
        return em.createQuery("select t from TargetGroup t where t.removed = false", TargetGroup.class).getResultList();
    }

    /** @throws NotFound when this council has no such target group, or no longer */
    public TargetGroup require(UUID id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("target group"));
    }

    /** Of all target groups, in their order. */
    public List<Cohort> cohorts() {
        return em.createQuery("select c from Cohort c order by c.position", Cohort.class).getResultList();
    }

    /** Those of a target group that there still is, in their order. */
    public List<Cohort> of(UUID target) {
        return em.createQuery("select c from Cohort c, TargetGroup t where c.target = t.id and t.removed = false and t.id = :target order by c.position", Cohort.class)
                .setParameter("target", target).getResultList();
    }

    public List<CohortSeat> seats() {
        return em.createQuery("select s from CohortSeat s", CohortSeat.class).getResultList();
    }

    /** @param steers whether the target group leads the change */
    public record Seat(CohortSeat seat, boolean steers) {}

    /** The member's, in target groups that there still are. */
    public List<Seat> seats(UUID member) {
        return em.createQuery("select s, t.steers from CohortSeat s, TargetGroup t where s.target = t.id and t.removed = false and s.member = :member", Object[].class)
                .setParameter("member", member).getResultStream().map(row -> new Seat((CohortSeat) row[0], (Boolean) row[1])).toList();
    }

    /** Those of a target group that there still is. */
    public List<CohortSeat> people(UUID target) {
        return em.createQuery("select s from CohortSeat s, TargetGroup t where s.target = t.id and t.removed = false and t.id = :target", CohortSeat.class)
                .setParameter("target", target).getResultList();
    }

    public void forget(UUID member) {
        em.createQuery("delete from CohortSeat s where s.member = :member").setParameter("member", member).executeUpdate();
    }

    public void empty(UUID target) {
        em.createQuery("delete from CohortSeat s where s.target = :target").setParameter("target", target).executeUpdate();
    }
}
