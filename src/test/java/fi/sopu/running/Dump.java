package fi.sopu.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.launch.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Everything that the database holds, as whoever steals a backup reads it. */
public final class Dump {

    private final Database database;

    private Dump(Database database) {
        this.database = database;
    }

    public static Dump of(Database database) {
        return new Dump(database);
    }

    /**
     * While a question is open: a ballot is a token and ciphertext of one length, and no row anywhere holds an idea.
     *
     * @param ideas texts that have been worded
     */
    public void tellsNothingOfWhoChoseWhat(String council, List<String> ideas) {
        try (Connection owner = Borrowed.of(database)) {
            owner.setAutoCommit(false);
            String tenant = list(owner, "select id::text from tenant where slug = '" + council + "'").get(0);
            owner.createStatement().execute("select set_config('app.tenant', '" + tenant + "', true)");
            assertEquals(Set.of("tenant_id", "activity_id", "token", "sealed"),
                    new TreeSet<>(list(owner, "select column_name from information_schema.columns where table_name = 'ballot'")));
            List<String> lengths = list(owner,
                    "select count(distinct octet_length(sealed))::text from ballot group by activity_id having count(distinct octet_length(sealed)) > 1");
            assertEquals(List.of(), lengths, "ballots of an activity differ in length");
            List<String> ballots = list(owner, "select ballot::text || encode(sealed, 'escape') from ballot");
            assertTrue(ballots.size() > 20, "only " + ballots.size() + " ballots were found");
            List<String> members = list(owner, "select id::text from member");
            assertTrue(members.size() > 6 && ideas.size() > 4);
            for (String table : list(owner, "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")) {
                for (String row : list(owner, "select t::text from \"" + table + "\" t")) {
                    assertTrue(ideas.stream().noneMatch(row::contains), "a row of " + table + " shows an idea");
                    assertFalse(table.equals("ballot") && members.stream().anyMatch(row::contains), "a ballot shows whose it is");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> list(Connection connection, String query) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
