package fi.sopu.tenant.control;

import fi.sopu.shared.CurrentActor;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Binds the council of the request to each transaction, twice: as EclipseLink's discriminator in every statement, and
 * as {@code app.tenant} in the database, where row-level security reads it. Both are set once and last for the transaction.
 */
public class TenantBinding extends SessionEventAdapter {

    @Override
    public void postAcquireClientSession(SessionEvent event) {
        tenant().ifPresent(id -> event.getSession().setProperty("eclipselink.tenant-id", id));
    }

    @Override
    public void postAcquireConnection(SessionEvent event) {
        Connection connection = ((DatabaseAccessor) event.getResult()).getConnection();
        bind(connection, tenant());
    }

    @Override
    public void preExecuteCall(SessionEvent event) {
        Statements.count();
    }

    /** Sets (or empties) the council of this connection's transaction. */
    static void bind(Connection connection, OptionalInt tenant) {
        try (PreparedStatement set = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            set.setString(1, tenant.isPresent() ? Integer.toString(tenant.getAsInt()) : "");
            set.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the council could not be set on the connection", e);
        }
    }

    /** A proxy that leads to each request's own; found once, since the way to it goes through every jar's services. */
    private static final class Found {
        private static final CurrentActor ACTOR = CDI.current().select(CurrentActor.class).get();
    }

    private static OptionalInt tenant() {
        try {
            CurrentActor actor = Found.ACTOR;
            return actor.isKnown() ? OptionalInt.of(actor.get().tenant()) : OptionalInt.empty();
        } catch (ContextNotActiveException outsideAnyRequest) {
            return OptionalInt.empty();
        }
    }
}
