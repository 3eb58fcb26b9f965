package fi.sopu.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.launch.Database;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Published copies belong to the platform, so the database itself says who may add and withdraw them. Nothing here is committed. */
@ExtendWith(RunningSopu.class)
class PublicationIT {

    private static final int PIRKANMAA = 2;
    private static final int POHJANMAA = 3;

    private static Database database;

    @BeforeAll
    static void open(Everything everything) {
        database = everything.stack().database();
    }

    @Test
    void aCouncilAddsItsOwnAndNobodyElseDoes() throws SQLException {
        try (Connection app = as(PIRKANMAA)) {
            assertEquals(1, app.createStatement().executeUpdate(adding(PIRKANMAA, "pirkanmaa", "{}")));
        }
        for (String foreign : List.of(adding(POHJANMAA, "pohjanmaa", "{}"), adding(PIRKANMAA, "pohjanmaa", "{}"))) {
            try (Connection app = as(PIRKANMAA)) {
                SQLException refused = assertThrows(SQLException.class, () -> app.createStatement().executeUpdate(foreign));
                assertTrue(refused.getMessage().contains("row-level security"), refused.getMessage());
            }
        }
    }

    @Test
    void aCouncilWithdrawsItsOwnOnly() throws SQLException {
        try (Connection app = as(PIRKANMAA)) {
            app.createStatement().executeUpdate(adding(PIRKANMAA, "pirkanmaa", "{}"));
            app.createStatement().execute("select set_config('app.tenant', '" + POHJANMAA + "', true)");
            assertEquals(0, app.createStatement().executeUpdate("update publication set withdrawn_at = now() where slug = 'pirkanmaa'"));
            app.createStatement().execute("select set_config('app.tenant', '" + PIRKANMAA + "', true)");
            assertTrue(app.createStatement().executeUpdate("update publication set withdrawn_at = published_at where slug = 'pirkanmaa'") > 0);
        }
    }

    @Test
    void aCopyIsNeitherChangedNorDeletedNorAnythingButJson() throws SQLException {
        for (String act : List.of("update publication set body = '{}'", "delete from publication")) {
            try (Connection app = as(PIRKANMAA)) {
                assertEquals("42501", assertThrows(SQLException.class, () -> app.createStatement().executeUpdate(act)).getSQLState());
            }
        }
        for (String body : List.of("<p>", "[]")) {
            try (Connection app = as(PIRKANMAA)) {
                assertThrows(SQLException.class, () -> app.createStatement().executeUpdate(adding(PIRKANMAA, "pirkanmaa", body)));
            }
        }
    }

    private static Connection as(int council) throws SQLException {
        Connection app = database.asApplication();
        app.setAutoCommit(false);
        app.createStatement().execute("select set_config('app.tenant', '" + council + "', true)");
        return app;
    }

    private static String adding(int tenant, String slug, String body) {
        return "insert into publication (id, tenant_id, slug, kind, source_id, body, published_at) values (gen_random_uuid(), " + tenant + ", '"
                + slug + "', 'REPORT', gen_random_uuid(), '" + body + "', now())";
    }
}
