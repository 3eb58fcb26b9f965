package fi.sopu.ballot.control;

import fi.sopu.ballot.BoxState;
import fi.sopu.ballot.entity.Box;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ballot boxes of the council that is bound to the transaction. */
@ApplicationScoped
public class Boxes {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;
    @Inject
    BoxLocks locks;

    public void add(Box box) {
        em.persist(box);
    }

    public Optional<Box> find(UUID activity) {
        return byActivity(activity).getResultStream().findFirst();
    }

    public List<Box> all(Collection<UUID> activities) {
        return activities.isEmpty() ? List.of() : em.createQuery("select b from Box b where b.activity in :activities", Box.class)
                .setParameter("activities", activities).getResultList();
    }

    public Box require(UUID activity) {
        return find(activity).orElseThrow(() -> new NotFound("ballot box"));
    }

    /** The box for closing it and what comes after, held alone until the transaction ends. */
    public Box lock(UUID activity) {
        locks.alone(activity);
        return byActivity(activity).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("ballot box"));
    }

    /**
     * Makes sure that the box takes answers, and keeps it so until the transaction ends; many do so at once.
     *
     * @return length of its longest payload, in bytes
     * @throws fi.sopu.shared.Refused "ballot.closed", or "ballot.keysMissing" while nobody has renewed what an older version left
     */
    public int holdOpen(UUID activity) {
        locks.share(activity);
        return longestIfOpen(activity);
    }

    /** The same for one message about a token: a second one about the same waits until this transaction ends. */
    public int holdOpen(UUID activity, UUID token) {
        locks.share(activity, token);
        return longestIfOpen(activity);
    }

    /** The same for writing notes: who comes second waits until this transaction ends. */
    public int holdNotes(UUID activity) {
        locks.notes(activity);
        return longestIfOpen(activity);
    }

    /** Asked after the lock has come: what was committed before is seen. */
    private int longestIfOpen(UUID activity) {
        Object[] box = em.createQuery("select b.state, b.longest from Box b where b.activity = :activity", Object[].class)
                .setParameter("activity", activity).getResultStream().findFirst().orElseThrow(() -> new NotFound("ballot box"));
        if (box[0] != BoxState.OPEN) {
            throw new Refused("ballot.closed");
        }
        if ((int) box[1] == 0) {
            throw new Refused("ballot.keysMissing");
        }
        return (int) box[1];
    }

    public boolean isOpen(UUID activity) {
        return em.createQuery("select b.state from Box b where b.activity = :activity", BoxState.class).setParameter("activity", activity)
                .getResultStream().anyMatch(state -> state == BoxState.OPEN);
    }

    public List<Box> open() {
        return em.createQuery("select b from Box b where b.state = :open", Box.class)
                .setParameter("open", BoxState.OPEN).getResultList();
    }

    /** Closed ones whose keys may still exist. */
    public List<UUID> withKeysToDestroy() {
        return em.createQuery("select b.activity from Box b where b.state <> :open and b.keysDestroyedAt is null", UUID.class)
                .setParameter("open", BoxState.OPEN).getResultList();
    }

    /** Closed and not sealed. */
    public List<Box> closed() {
        return em.createQuery("select b from Box b where b.state = :closed", Box.class).setParameter("closed", BoxState.CLOSED).getResultList();
    }

    /** Closed ones of which nothing may be kept any more: closed before the time, but for those that are kept until a time of their own, which is over. */
    public List<Box> keptTooLong(Instant time, Instant now) {
        return em.createQuery("select b from Box b where b.state = :closed and (b.keptUntil is null and b.closedAt < :time or b.keptUntil < :now)", Box.class)
                .setParameter("closed", BoxState.CLOSED).setParameter("time", time).setParameter("now", now).getResultList();
    }

    private TypedQuery<Box> byActivity(UUID activity) {
        return em.createQuery("select b from Box b where b.activity = :activity", Box.class).setParameter("activity", activity);
    }
}
