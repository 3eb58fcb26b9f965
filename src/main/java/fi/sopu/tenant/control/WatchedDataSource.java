package fi.sopu.tenant.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The application's connections, made by the container's pool (web.xml). No wait of theirs is endless: the server bounds statements and
 * locks, and {@link Pulse}, which sees that the database has fallen silent, cuts them all and keeps new ones from being tried. The owner, who
 * migrates, has a connection of its own without these bounds.
 */
public class WatchedDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;
    /**
     * Milliseconds, at the server: the longest statement of a page or a closing takes a fraction of it, and so does the longest queue before a
     * lock. A node whose machine is gone holds its locks for a minute at most.
     */
    private static final String BOUNDS = "-c statement_timeout=15000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=600000"
            + " -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3";
    private static final Set<Connection> OPEN = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private static final Logger LOG = Logger.getLogger(WatchedDataSource.class.getName());
    /** Three seconds each. */
    private static final int MOST_ATTEMPTS = 200;
    private static volatile boolean silent;
    private static volatile boolean started;

    public WatchedDataSource() {
        setOptions(BOUNDS);
        setConnectTimeout(2);
        setLoginTimeout(3);
        // of a single frozen backend; of the whole database Pulse knows sooner
        setSocketTimeout(20);
        setTcpKeepAlive(true);
        setSocketFactory(CutSockets.class.getName());
        // EclipseLink binds an empty uuid as text; so the database, not the driver, says which type a parameter has
        setStringType("unspecified");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        if (silent) {
            throw new SQLException("the database does not answer", "08006");
        }
        Connection fresh = started ? super.getConnection(user, password) : patient(user, password);
        OPEN.add(fresh);
        return fresh;
    }

    /**
     * The container deploys nothing whose database is away or late, and does not try again: whatever asks during the start waits for it, here. Not
     * the first connection alone: on a busy machine any of the start's logins may take longer than a page would wait for it.
     */
    private Connection patient(String user, String password) throws SQLException {
        for (int attempt = 1;; attempt++) {
            try {
                return super.getConnection(user, password);
            } catch (SQLException away) {
                String state = away.getSQLState();
                if (attempt >= MOST_ATTEMPTS || state == null || !state.startsWith("08") && !state.startsWith("57P")) {
                    throw away;
                }
                LOG.log(Level.WARNING, "database not ready, trying again in 3 s: {0}", away.getMessage());
                pause();
            }
        }
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(3000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for the database", "08001", e);
        }
    }

    /** The container's start is over: from now on somebody waits for a page, who is told soon. */
    static void started() {
        started = true;
    }

    static boolean isSilent() {
        return silent;
    }

    /** Connections may be made again. */
    static void speaks() {
        silent = false;
    }

    /**
     * Nobody waits for the database any longer: whoever does is told so by an exception.
     *
     * @return how many connections were cut
     */
    static int fallSilent() {
        silent = true;
        List<Connection> cut;
        synchronized (OPEN) {
            cut = new ArrayList<>(OPEN);
            OPEN.clear();
        }
        cut.forEach(WatchedDataSource::cut);
        CutSockets.cutAll();
        return cut.size();
    }

    private static void cut(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            // that is what was wanted
        }
    }
}
