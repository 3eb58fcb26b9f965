package fi.sopu.ballot.control;

import fi.sopu.ballot.entity.ClusterAnswer;
import fi.sopu.ballot.entity.KeptAnswers;
import fi.sopu.ballot.entity.SealedBallot;
import fi.sopu.ballot.entity.TakenBack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sealed rows of open activities, and what is kept of closed ones until they are sealed. */
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

    public List<SealedBallot> these(UUID activity, Collection<UUID> tokens) {
        return em.createQuery("select b from SealedBallot b where b.activity = :activity and b.token in :tokens", SealedBallot.class)
                .setParameter("activity", activity).setParameter("tokens", tokens).getResultList();
    }

    /** Which of these tokens have an answer in one of these activities, or a mark of its taking back. */
    public List<UUID> known(Collection<UUID> activities, Collection<UUID> tokens) {
        return em.createQuery("select b.token from SealedBallot b where b.activity in :activities and b.token in :tokens", UUID.class).setParameter("activities", activities)
                .setParameter("tokens", tokens).getResultList();
    }

    public long count(UUID activity) {
        return em.createQuery("select count(b.token) from SealedBallot b where b.activity = :activity", Long.class)
                .setParameter("activity", activity).getSingleResult();
    }

    public void add(SealedBallot ballot) {
        em.persist(ballot);
    }

    /** What an older version remembered in rows of another kind. */
    public List<TakenBack> takenBack(UUID activity) {
        return em.createQuery("select t from TakenBack t where t.activity = :activity", TakenBack.class)
                .setParameter("activity", activity).getResultList();
    }

    /** Takes everything sealed of an activity out of the database. */
    public List<SealedBallot> take(UUID activity) {
        List<SealedBallot> all = of(activity);
        em.createQuery("delete from TakenBack t where t.activity = :activity").setParameter("activity", activity).executeUpdate();
        em.createQuery("delete from SealedBallot b where b.activity = :activity").setParameter("activity", activity).executeUpdate();
        // rows with the same tokens may be written anew in this transaction
        all.forEach(em::detach);
        return all;
    }

    /** Takes the single answers of all activities out of the database that an older version kept. */
    public List<ClusterAnswer> takeClusters() {
        List<ClusterAnswer> all = em.createQuery("select c from ClusterAnswer c", ClusterAnswer.class).getResultList();
        em.createQuery("delete from ClusterAnswer c").executeUpdate();
        return all;
    }

    public void keep(KeptAnswers answers) {
        em.persist(answers);
    }

    public Optional<KeptAnswers> kept(UUID activity) {
        return em.createQuery("select k from KeptAnswers k where k.activity = :activity", KeptAnswers.class)
                .setParameter("activity", activity).getResultStream().findFirst();
    }

    /**
     * Deletes what is kept of a closed activity.
     *
     * @return whether there was any
     */
    public boolean clearKept(UUID activity) {
        return em.createQuery("delete from KeptAnswers k where k.activity = :activity").setParameter("activity", activity).executeUpdate() > 0;
    }
}
