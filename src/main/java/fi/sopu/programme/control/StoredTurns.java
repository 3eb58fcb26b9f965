package fi.sopu.programme.control;

import fi.sopu.programme.entity.SpeakingTurn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Turns to speak, of the council that is bound to the transaction. */
@ApplicationScoped
public class StoredTurns {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** All of a day. */
    public List<SpeakingTurn> of(UUID gathering) {
        return em.createQuery("select t from SpeakingTurn t where t.gathering = :day", SpeakingTurn.class).setParameter("day", gathering).getResultList();
    }

    public void add(SpeakingTurn turn) {
        em.persist(turn);
    }

    public void remove(SpeakingTurn turn) {
        em.remove(turn);
    }

    /** Written at once, before another one begins: the database lets one speak at a time. */
    public void write() {
        em.flush();
    }

    /** Those of days before this one go. */
    public void clear(LocalDate today) {
        List<UUID> over = em.createQuery("select distinct g.id from Gathering g, SpeakingTurn t where t.gathering = g.id and g.day < :today", UUID.class)
                .setParameter("today", today)
                .getResultList();
        if (!over.isEmpty()) {
            em.createQuery("delete from SpeakingTurn t where t.gathering in :over").setParameter("over", over).executeUpdate();
        }
    }

    public void forget(UUID member) {
        em.createQuery("delete from SpeakingTurn t where t.member = :member").setParameter("member", member).executeUpdate();
    }
}
