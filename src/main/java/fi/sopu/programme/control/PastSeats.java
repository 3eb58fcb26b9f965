package fi.sopu.programme.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What people have said of days that are long over, of the council that is bound to the transaction. */
@ApplicationScoped
public class PastSeats {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** Of days before this one. */
    public long count(LocalDate day) {
        return em.createQuery("select count(s) from GatheringSeat s, Gathering g where g.id = s.gathering and g.day < :day", Long.class).setParameter("day", day).getSingleResult();
    }

    /**
     * Forgets it; how many were there is added to what the day knows of those who have been forgotten.
     *
     * @return how much it was
     */
    public int forget(LocalDate day) {
        List<UUID> days = em.createQuery("select distinct g.id from GatheringSeat s, Gathering g where g.id = s.gathering and g.day < :day", UUID.class).setParameter("day", day)
                .getResultList();
        if (days.isEmpty()) {
            return 0;
        }
        em.createQuery("select s.gathering, count(s) from GatheringSeat s where s.gathering in :days and s.came is not null group by s.gathering", Object[].class)
                .setParameter("days", days).getResultStream().toList()
                .forEach(row -> em.createQuery("update Gathering g set g.attended = g.attended + :many where g.id = :id").setParameter("many", ((Number) row[1]).intValue())
                        .setParameter("id", row[0]).executeUpdate());
        return em.createQuery("delete from GatheringSeat s where s.gathering in :days").setParameter("days", days).executeUpdate();
    }
}
