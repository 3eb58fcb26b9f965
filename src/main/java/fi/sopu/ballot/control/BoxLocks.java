package fi.sopu.ballot.control;

import fi.sopu.shared.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Locks of the database's, on every node, held until the transaction ends. Answers share a box, whose closing has it alone and is not made
 * to wait for those who come after it; messages about the same token come one after the other. Nothing is written for any of it, unlike
 * for a lock of the box's row.
 */
@ApplicationScoped
public class BoxLocks {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;
    @Inject
    CurrentActor actor;

    /** For one message about a token. */
    void share(UUID activity, UUID token) {
        take("select pg_advisory_xact_lock_shared(?), pg_advisory_xact_lock(?)", number(activity), number(activity) * 31 + fold(token));
    }

    /** For what may not happen while the box is being closed. */
    void share(UUID activity) {
        take("select pg_advisory_xact_lock_shared(?)", number(activity));
    }

    /** For whoever reads the notes and then writes one; one after the other. */
    void notes(UUID activity) {
        take("select pg_advisory_xact_lock_shared(?), pg_advisory_xact_lock(?)", number(activity), ~number(activity));
    }

    void alone(UUID activity) {
        take("select pg_advisory_xact_lock(?)", number(activity));
    }

    private long number(UUID activity) {
        return 31L * fold(activity) + actor.get().tenant();
    }

    private static long fold(UUID id) {
        return id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 17);
    }

    private void take(String locks, long... numbers) {
        try (PreparedStatement taking = em.unwrap(Connection.class).prepareStatement(locks)) {
            for (int i = 0; i < numbers.length; i++) {
                taking.setLong(i + 1, numbers[i]);
            }
            taking.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("no lock on a ballot box", e);
        }
    }
}
