package fi.sopu.ballot.control;

import fi.sopu.ballot.entity.ClusterAnswer;
import fi.sopu.ballot.entity.SealedBallot;
import fi.sopu.ballot.entity.TakenBack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sealed ballots of open activities, and the answers of closed ones until they are sealed. */
@ApplicationScoped
public class Ballots {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public List<SealedBallot> of(UUID activity) {
        return em.createQuery("select b from SealedBallot b where b.activity = :activity", SealedBallot.class)
                .setParameter("activity", activity).getResultList();
    }

    public Optional<SealedBallot> find(UUID activity, UUID token) {
        return em.createQuery("select b from SealedBallot b where b.activity = :activity and b.token = :token", SealedBallot.class)
                .setParameter("activity", activity).setParameter("token", token).getResultStream().findFirst();
    }

    public long count(UUID activity) {
        return em.createQuery("select count(b.token) from SealedBallot b where b.activity = :activity", Long.class)
                .setParameter("activity", activity).getSingleResult();
    }

    public void add(SealedBallot ballot) {
        em.persist(ballot);
    }

    public void remove(SealedBallot ballot) {
        em.remove(ballot);
    }

    public Optional<TakenBack> takenBack(UUID activity, UUID token) {
        return em.createQuery("select t from TakenBack t where t.activity = :activity and t.token = :token", TakenBack.class)
                .setParameter("activity", activity).setParameter("token", token).getResultStream().findFirst();
    }

    public long countTakenBack(UUID activity) {
        return em.createQuery("select count(t.token) from TakenBack t where t.activity = :activity", Long.class)
                .setParameter("activity", activity).getSingleResult();
    }

    public void add(TakenBack takenBack) {
        em.persist(takenBack);
    }

    public void remove(TakenBack takenBack) {
        em.remove(takenBack);
    }

    /**
     * Deletes the ciphertext of an activity.
     *
     * @return how many answers it was
     */
    public int clear(UUID activity) {
        em.createQuery("delete from TakenBack t where t.activity = :activity").setParameter("activity", activity).executeUpdate();
        return em.createQuery("delete from SealedBallot b where b.activity = :activity")
                .setParameter("activity", activity).executeUpdate();
    }

    public void add(ClusterAnswer answer) {
        em.persist(answer);
    }

    public List<ClusterAnswer> clusters(UUID activity) {
        return em.createQuery("select c from ClusterAnswer c where c.activity = :activity", ClusterAnswer.class)
                .setParameter("activity", activity).getResultList();
    }

    /** Deletes the single answers of a closed activity. */
    public int clearClusters(UUID activity) {
        return em.createQuery("delete from ClusterAnswer c where c.activity = :activity")
                .setParameter("activity", activity).executeUpdate();
    }
}
