package fi.sopu.launch;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded PostgreSQL and nothing else, for tests that look at its files. */
public final class BarePostgres implements AutoCloseable {

    private final DataFolder data;
    private final Postgres postgres;
    private final Database database;

    public BarePostgres(Path folder) {
        data = DataFolder.open(folder);
        postgres = new Postgres(Checkout.find(), data, Ports.free(), false);
        database = postgres.start();
    }

    public Database database() {
        return database;
    }

    /** Where its files are. */
    public Path cluster() {
        return data.root().resolve("postgresql");
    }

    /** Has everything written to the files. */
    public void checkpoint() throws SQLException {
        execute("checkpoint");
    }

    /** From now on no part of the write-ahead log is used anew: it may be read from the beginning, whenever a checkpoint comes. */
    public void keepLog() throws SQLException {
        execute("alter system set wal_keep_size = '1GB'");
        execute("select pg_reload_conf()");
    }

    private void execute(String statement) throws SQLException {
        try (var owner = DriverManager.getConnection(database.url(), "postgres", data.secrets().password("database.postgres"))) {
            owner.createStatement().execute(statement);
        }
    }

    @Override
    public void close() {
        postgres.stop();
        data.close();
    }
}
