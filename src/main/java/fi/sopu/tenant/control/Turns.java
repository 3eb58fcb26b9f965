package fi.sopu.tenant.control;

import fi.sopu.shared.CurrentActor;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * What must count on all nodes before anything is read or written, and so lies in the database: turns, sendings that have been done, and who
 * edited a thing last. Plain statements on the transaction's own connection, on which the council is set.
 */
@ApplicationScoped
public class Turns {

    private static final int DAYS_KEPT = 3;
    private static final int EDITS_KEPT = 60;
    /** No council has the number 0, so that this is none of a council's turns. */
    private static final int FOUNDING = 1;

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;
    @Resource
    TransactionSynchronizationRegistry transactions;
    @Inject
    CurrentActor actor;

    /** Who edited something last, and when. */
    public record LastEdit(UUID by, Instant at) {
    }

    /** False outside a transaction or a council, where there is nothing to wait for. */
    public boolean isBound() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE && isInCouncil();
    }

    /** False where no council is bound, as while Sopu starts. */
    public boolean isInCouncil() {
        try {
            return actor.isKnown();
        } catch (ContextNotActiveException noRequest) {
            return false;
        }
    }

    /** Waits for the council's turn of this name and keeps it to the end of the transaction. */
    public void await(String name) {
        run("select pg_advisory_xact_lock(?, ?)", statement -> {
            statement.setInt(1, tenant());
            statement.setInt(2, name.hashCode());
            return statement.execute();
        });
    }

    /** Takes the council's turn of this name to the end of the transaction, unless somebody else has it: then false. */
    public boolean taken(String name) {
        return run("select pg_try_advisory_xact_lock(?, ?)", statement -> {
            statement.setInt(1, tenant());
            statement.setInt(2, name.hashCode());
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        });
    }

    /**
     * Notes a sending in this transaction, and waits for another that is doing the same.
     *
     * @return false when it has been done already
     */
    public boolean begin(UUID sending) {
        run("delete from sending where tenant_id = ? and day < current_date - ?", statement -> {
            statement.setInt(1, tenant());
            statement.setInt(2, DAYS_KEPT);
            return statement.executeUpdate();
        });
        return run("insert into sending (tenant_id, token) values (?, ?) on conflict do nothing", statement -> {
            statement.setInt(1, tenant());
            statement.setObject(2, sending);
            return statement.executeUpdate();
        }) == 1;
    }

    /** The same in a transaction of its own, for an act that has several. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean beginApart(UUID sending) {
        return begin(sending);
    }

    /** Forgets a sending whose act has failed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forget(UUID sending) {
        run("delete from sending where tenant_id = ? and token = ?", statement -> {
            statement.setInt(1, tenant());
            statement.setObject(2, sending);
            return statement.executeUpdate();
        });
    }

    /** The actor has edited the thing now. */
    public void edited(UUID thing, Instant now) {
        run("delete from edit where tenant_id = ? and (id = ? or at < ?)", statement -> {
            statement.setInt(1, tenant());
            statement.setObject(2, thing);
            statement.setObject(3, now.minusSeconds(EDITS_KEPT * 86_400L).atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
        if (actor.get().isMember()) {
            run("insert into edit (tenant_id, id, member_id, at) values (?, ?, ?, ?)", statement -> {
                statement.setInt(1, tenant());
                statement.setObject(2, thing);
                statement.setObject(3, actor.get().member());
                statement.setObject(4, now.atOffset(ZoneOffset.UTC));
                return statement.executeUpdate();
            });
        }
    }

    /** Empty when nobody known has edited it of late. */
    public Optional<LastEdit> lastEdit(UUID thing) {
        return run("select member_id, at from edit where tenant_id = ? and id = ?", statement -> {
            statement.setInt(1, tenant());
            statement.setObject(2, thing);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new LastEdit(rows.getObject(1, UUID.class), rows.getTimestamp(2).toInstant())) : Optional.empty();
            }
        });
    }

    /** A number that no council has had; not given back when nothing comes of it. */
    public int nextCouncil() {
        return run("select nextval('tenant_number')", statement -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    /**
     * Waits for the one turn of the whole installation in which councils are founded, and keeps it to the end of the transaction. Eight seconds at
     * most: whoever looks each ten seconds whether there is a council to be founded is done with waiting by the next look, and so misses none.
     */
    public void awaitFounding() {
        run("select set_config('lock_timeout', '8000', true)", PreparedStatement::execute);
        run("select pg_advisory_xact_lock(0, ?)", statement -> {
            statement.setInt(1, FOUNDING);
            return statement.execute();
        });
    }

    private int tenant() {
        return actor.get().tenant();
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** On the transaction's own connection, which is fetched (and bound to the council) here when nothing has been asked of it yet. */
    private <T> T run(String sql, Work<T> work) {
        UnitOfWorkImpl unit = em.unwrap(UnitOfWorkImpl.class);
        if (!unit.isInTransaction()) {
            unit.beginEarlyTransaction();
        }
        Accessor accessor = unit.getAccessor();
        Statements.count();
        accessor.incrementCallCount(unit.getParent());
        try (PreparedStatement statement = ((DatabaseAccessor) accessor).getConnection().prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        } finally {
            accessor.decrementCallCount();
        }
    }
}
