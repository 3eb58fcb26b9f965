package fi.sopu.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the real server: what it keeps, what its roles may, and what is said about a database that does not fit. */
class PostgresTest {

    @TempDir
    static Path folder;
    static DataFolder data;
    static Postgres postgres;
    static Database database;

    @BeforeAll
    static void start() {
        data = DataFolder.open(folder);
        postgres = new Postgres(Checkout.find(), data, Ports.free(), false);
        database = postgres.start();
    }

    @AfterAll
    static void stop() {
        postgres.stop();
        data.close();
    }

    @Test
    void keepsItsDataWhenItIsStoppedAndStarted() throws SQLException {
        execute(database, true, "create table kept (n int)", "grant select on kept to sopu_app", "insert into kept values (7)");
        postgres.stop();
        assertThrows(SQLException.class, () -> execute(database, false, "select 1"));
        postgres.start();
        execute(database, false, "select n from kept");
        execute(database, true, "drop table kept");
    }

    @Test
    void startsOverTheProcessNumberOfAKilledLauncherThatAnotherProgramHasNow() throws Exception {
        postgres.stop();
        Files.writeString(folder.resolve("postgresql/postmaster.pid"), ProcessHandle.current().pid() + "\n" + folder.resolve("postgresql") + "\n");
        postgres.start();
        execute(database, false, "select 1");
    }

    @Test
    void givesTheApplicationNoTableOfItsOwn() throws SQLException {
        execute(database, true, "create table owned (n int)", "drop table owned");
        assertThrows(SQLException.class, () -> execute(database, false, "create table owned (n int)"));
    }

    @Test
    void letsBackupsReadAllAndChangeNothing() throws SQLException {
        execute(database, true, "create table guarded (n int)", "insert into guarded values (7)", "alter table guarded enable row level security",
                "alter table guarded force row level security");
        var backup = new Database(database.url(), "sopu_backup", data.secrets().password("database.sopu_backup"), "sopu_owner", database.ownerPassword());
        // as pg_dump does
        var dump = new String[]{"set row_security = off", "begin", "lock table guarded in access share mode", "select 1 / count(*) from guarded", "commit"};
        execute(backup, false, dump);
        var owner = assertThrows(SQLException.class, () -> execute(database, true, dump));
        assertTrue(owner.getMessage().contains("row-level security"), owner.getMessage());
        for (var change : List.of("insert into guarded values (8)", "delete from guarded", "create table own (n int)")) {
            assertThrows(SQLException.class, () -> execute(backup, false, "set default_transaction_read_only = off", change), change);
        }
        execute(database, true, "drop table guarded");
    }

    @Test
    void ordersTextsByUnicodeAndKnowsLowerCase() throws SQLException {
        try (var connection = database.asApplication(); var rows = connection.createStatement().executeQuery("select lower('ÄÖÅ')")) {
            rows.next();
            assertEquals("äöå", rows.getString(1));
        }
    }

    @Test
    void acceptsAGivenDatabaseThatFits() {
        assertEquals(database, new GivenDatabase(database).check());
    }

    @Test
    void tellsWhatIsWrongWithAGivenOne() {
        says("does not answer", "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/sopu", "sopu_app", database.password());
        says("refuses the password of the role sopu_app", database.url(), "sopu_app", "wrong");
        says("(config/postgres/roles.sql makes it)", database.url().replace("/sopu", "/nowhere"), "sopu_app", database.password());
        says("may bypass row-level security", database.url(), "postgres", data.secrets().password("database.postgres"));
        says("must begin with jdbc:postgresql:", "jdbc:mysql://localhost/sopu", "sopu_app", "");
        says("must differ", database.url(), "sopu_owner", database.ownerPassword());
    }

    @Test
    void refusesADatabaseWithTheTablesOfSomethingElse() throws SQLException {
        execute(database, true, "create table invoices (n int)");
        says("holds tables that are not Sopu's (invoices ...)", database.url(), "sopu_app", database.password());
        execute(database, true, "drop table invoices");
        new GivenDatabase(database).check();
    }

    @Test
    void letsOneSopuAtATimeUseADataFolder() {
        var refused = assertThrows(CannotStart.class, () -> DataFolder.open(folder));
        assertTrue(refused.getMessage().contains("Another Sopu is running"), refused.getMessage());
    }

    private static void says(String expected, String url, String user, String password) {
        var given = new Database(url, user, password, database.ownerUser(), database.ownerPassword());
        var refused = assertThrows(CannotStart.class, () -> new GivenDatabase(given).check());
        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }

    private static void execute(Database database, boolean asOwner, String... statements) throws SQLException {
        try (var connection = asOwner ? database.asOwner() : database.asApplication(); var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
