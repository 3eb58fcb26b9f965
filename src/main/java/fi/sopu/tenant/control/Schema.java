package fi.sopu.tenant.control;

import fi.sopu.shared.Settings;
import fi.sopu.tenant.SchemaReady;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the schema up to date at start, as its owner, whose password the rest of the application never uses.
 * Where the database is away, it tries again every three seconds; the application says so meanwhile.
 * Runs on a thread of its own, so that the first steps of components open transactions of their own.
 */
@ApplicationScoped
public class Schema {

    private static final Logger LOG = Logger.getLogger(Schema.class.getName());

    @Inject
    Settings settings;
    @Inject
    Event<SchemaReady> ready;
    @Resource
    ManagedScheduledExecutorService executor;

    private volatile boolean upToDate;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        ContainerStart start = ContainerStart.here();
        executor.submit(() -> {
            start.await();
            update();
            return null;
        });
    }

    private void update() {
        try {
            migrate();
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "database not ready, trying again in 3 s: {0}", oneLine(e));
            executor.schedule(this::update, 3, TimeUnit.SECONDS);
            return;
        }
        try {
            ready.fire(new SchemaReady());
        } catch (RuntimeException | LinkageError e) {
            // those who come after it have heard nothing yet: all of them are told again, and each may hear it twice
            LOG.log(Level.SEVERE, "a first step after the start failed, trying again in 3 s: {0}", oneLine(e));
            executor.schedule(this::update, 3, TimeUnit.SECONDS);
            return;
        }
        upToDate = true;
    }

    /** True once the schema is as this version wants it and the components have taken their first steps. */
    public boolean isUpToDate() {
        return upToDate;
    }

    private void migrate() {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(settings.text("sopu.db.url", "jdbc:postgresql://localhost:5432/sopu"));
        owner.setUser(settings.text("sopu.db.owner.user", "sopu_owner"));
        owner.setPassword(settings.text("sopu.db.owner.password", "sopu_owner"));
        // a migration may take long: nothing bounds it but the connection's own end
        owner.setConnectTimeout(3);
        owner.setTcpKeepAlive(true);
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_role", settings.text("sopu.db.user", "sopu_app")))
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    private static String oneLine(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse(root.getClass().getSimpleName());
    }
}
