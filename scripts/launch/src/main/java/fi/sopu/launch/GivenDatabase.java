package fi.sopu.launch;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that somebody else runs: looked at before Sopu starts, so that a wrong one is told in one line. */
final class GivenDatabase {

    private static final int OLDEST = 15;
    private final Database database;

    GivenDatabase(Database database) {
        this.database = database;
    }

    Database check() {
        if (!database.url().startsWith("jdbc:postgresql:")) {
            throw new CannotStart("The database address must begin with jdbc:postgresql:, but is " + database.url());
        }
        if (database.user().equals(database.ownerUser())) {
            throw new CannotStart("The database roles of the application and of the owner must differ: row-level security holds for the"
                    + " application only when it does not own the tables (see config/postgres/roles.sql).");
        }
        checkApplication();
        checkOwner();
        return database;
    }

    private void checkApplication() {
        try (var connection = database.asApplication()) {
            var version = Integer.parseInt(ask(connection, "show server_version_num")) / 10000;
            if (version < OLDEST) {
                throw new CannotStart(at() + " is PostgreSQL " + version + "; Sopu needs " + OLDEST + " or newer.");
            }
            if (!"UTF8".equals(ask(connection, "show server_encoding"))) {
                throw new CannotStart(at() + " does not keep its texts in UTF8; create the database with encoding 'UTF8'.");
            }
            if ("t".equals(ask(connection, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))) {
                throw new CannotStart("The role " + database.user() + " may bypass row-level security; make it an ordinary role:"
                        + " alter role " + database.user() + " nosuperuser nobypassrls");
            }
        } catch (SQLException refused) {
            throw said(refused, database.user());
        }
    }

    private void checkOwner() {
        try (var connection = database.asOwner()) {
            if (!"t".equals(ask(connection, "select has_schema_privilege(current_user, 'public', 'CREATE')"))) {
                throw new CannotStart("The role " + database.ownerUser() + " may not create tables in " + at()
                        + "; make it the owner of the database: alter database ... owner to " + database.ownerUser());
            }
            var foreign = ask(connection, "select string_agg(tablename, ', ') from (select tablename from pg_tables where schemaname = 'public'"
                    + " and not exists (select from pg_tables where schemaname = 'public' and tablename = 'flyway_schema_history')"
                    + " order by tablename limit 3) t");
            if (foreign != null) {
                throw new CannotStart(at() + " holds tables that are not Sopu's (" + foreign + " ...); give Sopu an empty database of its own.");
            }
        } catch (SQLException refused) {
            throw said(refused, database.ownerUser());
        }
    }

    private static @Nullable String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private CannotStart said(SQLException refused, String role) {
        var state = String.valueOf(refused.getSQLState());
        var why = switch (state) {
            case "28P01" -> "refuses the password of the role " + role + " (or the role is missing: config/postgres/roles.sql makes it)";
            case "28000" -> "lets the role " + role + " not in: " + line(refused) + " (config/postgres/roles.sql makes the roles)";
            case "3D000" -> "is not there: " + line(refused) + " (config/postgres/roles.sql makes it)";
            case "42501" -> "gives the role " + role + " too few rights: " + line(refused);
            default -> state.startsWith("08") ? "does not answer: " + line(refused) : "refuses: " + line(refused);
        };
        return new CannotStart(at() + " " + why, refused);
    }

    private String at() {
        return "The database " + database.url().replaceFirst("\\?.*", "");
    }

    private static String line(SQLException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("").replaceFirst("^FATAL: ", "");
    }
}
