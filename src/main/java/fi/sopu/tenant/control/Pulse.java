package fi.sopu.tenant.control;

import fi.sopu.shared.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Feels, twice a second and on a connection of its own, whether the database answers. One that is frozen refuses nothing: whoever asks it
 * waits. After three seconds without an answer all connections are cut and no new ones are tried, so that whoever waits is told at once
 * instead of holding a thread; when it answers again, all goes on.
 */
@ApplicationScoped
public class Pulse {

    private static final Logger LOG = Logger.getLogger(Pulse.class.getName());
    private static final int PAUSE_MILLIS = 500;
    private static final int PATIENCE_MILLIS = 3000;

    @Inject
    Settings settings;
    @Resource
    ManagedThreadFactory threads;

    private @Nullable Thread feeling;
    private volatile boolean over;
    private @Nullable Connection own;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        ContainerStart start = ContainerStart.here();
        feeling = threads.newThread(() -> {
            try {
                start.await();
            } catch (InterruptedException ended) {
                return;
            }
            WatchedDataSource.started();
            feel();
        });
        feeling.setName("sopu-pulse");
        feeling.start();
    }

    @PreDestroy
    void end() {
        over = true;
        if (feeling != null) {
            feeling.interrupt();
        }
        WatchedDataSource.speaks();
    }

    /** False from the moment when the database has not answered for three seconds until it does. */
    public boolean isBeating() {
        return !WatchedDataSource.isSilent();
    }

    private void feel() {
        while (!over) {
            try {
                ask();
                if (WatchedDataSource.isSilent()) {
                    WatchedDataSource.speaks();
                    LOG.info("the database answers again");
                }
            } catch (SQLException | RuntimeException silence) {
                forget();
                if (!over && !WatchedDataSource.isSilent()) {
                    int cut = WatchedDataSource.fallSilent();
                    LOG.log(Level.SEVERE, "the database does not answer ({0}); {1} connections were cut, and whoever comes is told until it does",
                            new Object[]{silence.getMessage(), cut});
                }
            }
            pause();
        }
        forget();
    }

    private void ask() throws SQLException {
        if (own == null) {
            own = connect();
            own.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        }
        try (Statement statement = own.createStatement()) {
            statement.execute("select 1");
        }
    }

    private Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.text("sopu.db.url", "jdbc:postgresql://localhost:5432/sopu"));
        source.setUser(settings.text("sopu.db.user", "sopu_app"));
        source.setPassword(settings.text("sopu.db.password", "sopu_app"));
        source.setApplicationName("sopu-pulse");
        source.setConnectTimeout(PATIENCE_MILLIS / 1000);
        source.setSocketTimeout(PATIENCE_MILLIS / 1000);
        return source.getConnection();
    }

    private void forget() {
        if (own != null) {
            try {
                own.abort(Runnable::run);
            } catch (SQLException gone) {
                // no matter
            }
            own = null;
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            over = true;
        }
    }
}
