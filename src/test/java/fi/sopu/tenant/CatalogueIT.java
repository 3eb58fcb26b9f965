package fi.sopu.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.launch.Database;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.AlphabetTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every table of the schema is held to the rules of isolation, those that somebody adds tomorrow too. */
@ExtendWith(RunningSopu.class)
class CatalogueIT {

    /** Tables that belong to the platform: councils, published copies, which IdP is used where. */
    private static final List<String> PLATFORM = List.of("tenant", "publication", "idp_use", "mail_due", "flyway_schema_history");

    private static Database database;

    @BeforeAll
    static void open(Everything everything) {
        database = everything.stack().database();
    }

    @Test
    void everyTableIsACouncilsOrKnownAsThePlatforms() throws SQLException {
        List<String> others = list("select table_name from information_schema.tables t where table_schema = 'public' and table_type = 'BASE TABLE' "
                + "and not exists (select 1 from information_schema.columns c where c.table_name = t.table_name and c.column_name = 'tenant_id' and c.is_nullable = 'NO')");
        others.removeAll(PLATFORM);
        assertEquals(List.of(), others);
    }

    @Test
    void everyCouncilsTableHasForcedRowLevelSecurityWithAPolicy() throws SQLException {
        List<String> tables = councilTables();
        assertTrue(tables.size() > 15, "only " + tables);
        List<String> open = list("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace "
                + "and not (relrowsecurity and relforcerowsecurity and exists (select 1 from pg_policy where polrelid = pg_class.oid))");
        open.removeAll(PLATFORM);
        assertEquals(List.of(), open);
    }

    /** And that policy says the very same for each: a second one, or one that lets more through, would open the table. */
    @Test
    void everyPolicyIsTheOneOfTheCouncilThatIsBound() throws SQLException {
        String own = "(tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)";
        List<String> expected = new ArrayList<>(councilTables().stream().map(table -> table + " own_council PERMISSIVE {public} ALL " + own + " " + own).toList());
        expected.add("tenant everybody_reads PERMISSIVE {public} SELECT true -");
        expected.add("tenant platform_changes PERMISSIVE {public} UPDATE platform_is_bound() -");
        expected.add("tenant council_changes_itself PERMISSIVE {public} UPDATE (id = bound_tenant()) -");
        expected.add("tenant council_founds_itself PERMISSIVE {public} INSERT - (id = bound_tenant())");
        expected.add("publication everyone_reads PERMISSIVE {public} SELECT true -");
        expected.add("publication own_council_adds PERMISSIVE {public} INSERT - (" + own + " AND (slug = ( SELECT t.slug FROM tenant t WHERE (t.id = publication.tenant_id))))");
        expected.add("publication own_council_withdraws PERMISSIVE {public} UPDATE " + own + " " + own);
        assertEquals(String.join("\n", new TreeSet<>(expected)),
                String.join("\n", new TreeSet<>(list("select tablename || ' ' || policyname || ' ' || permissive || ' ' || roles::text || ' ' || cmd "
                        + "|| ' ' || coalesce(qual, '-') || ' ' || coalesce(regexp_replace(with_check, '\\s+', ' ', 'g'), '-') from pg_policies where schemaname = 'public'"))));
    }

    /** The other claim about the order of names is AlphabetTest's; this one is that it is the council's languages' own. */
    @Test
    void theOrderOfNamesIsThatOfTheLanguagesInIcu() throws SQLException {
        for (String language : List.of("fi", "sv")) {
            List<String> names = new ArrayList<>(AlphabetTest.ORDERED);
            if (language.equals("sv")) {
                // Swedish has no rules for two Sámi letters
                names.removeIf(name -> name.matches(".*[ŋŊŧŦ].*"));
            }
            assertEquals(list("select name from unnest(array['" + String.join("','", names).replace("O'B", "O''B") + "']) as n (name) order by name collate \"" + language
                    + "-x-icu\""), names, language);
        }
    }

    @Test
    void theTenantLeadsEveryKeyAndForeignKey() throws SQLException {
        List<String> wrong = list("select c.conrelid::regclass || ' ' || c.conname from pg_constraint c "
                + "where c.contype in ('p', 'u', 'f') and c.connamespace = 'public'::regnamespace "
                + "and c.conrelid::regclass::text in (select table_name from information_schema.columns where column_name = 'tenant_id' and table_schema = 'public') "
                + "and (select attname from pg_attribute where attrelid = c.conrelid and attnum = c.conkey[1]) <> 'tenant_id'");
        wrong.removeIf(line -> line.startsWith("publication "));
        assertEquals(List.of(), wrong);
    }

    @Test
    void theApplicationOwnsNothingAndCanNotPassBy() throws SQLException {
        assertEquals(List.of("f|f"), list("select rolbypassrls::text::char(1) || '|' || rolsuper::text::char(1) from pg_roles where rolname = '"
                + database.user() + "'"));
        assertEquals(List.of(), list("select relname from pg_class where relnamespace = 'public'::regnamespace and relowner = '"
                + database.user() + "'::regrole"));
    }

    @Test
    void withoutACouncilThereAreNoRowsAndWithOneOnlyItsOwn() throws SQLException {
        try (Connection app = database.asApplication()) {
            for (String table : councilTables()) {
                try (ResultSet rows = app.createStatement().executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertEquals(0, rows.getInt(1), table + " shows rows without a council");
                }
            }
            app.setAutoCommit(false);
            app.createStatement().execute("select set_config('app.tenant', '2', true)");
            try (ResultSet rows = app.createStatement().executeQuery("select count(*) filter (where tenant_id = 2), count(*) filter (where tenant_id <> 2) from body")) {
                rows.next();
                assertTrue(rows.getInt(1) > 0, "the same query with a council finds its rows");
                assertEquals(0, rows.getInt(2));
            }
            SQLException refused = assertThrows(SQLException.class, () -> app.createStatement().executeUpdate(
                    "insert into term (tenant_id, id, starts, ends) values (3, gen_random_uuid(), '2025-06-01', '2029-05-31')"));
            assertTrue(refused.getMessage().contains("row-level security"), refused.getMessage());
        }
    }

    /** A council's log and the platform's, which is the log of the tenant number 1. */
    @Test
    void theLogCanBeAddedToAndNotChanged() throws SQLException {
        for (int tenant : List.of(1, 2)) {
            try (Connection app = database.asApplication()) {
                app.setAutoCommit(false);
                String add = "insert into audit_entry (tenant_id, id, at, act, about) values (" + tenant + ", '0190a1b2-0000-4000-8000-000000000001', now(), 'test.tried', 'log')";
                bind(app, tenant);
                assertEquals(1, app.createStatement().executeUpdate(add), "adding is what it may do");
                try (ResultSet rows = app.createStatement().executeQuery("select count(*) from audit_entry where act = 'test.tried'")) {
                    rows.next();
                    assertEquals(1, rows.getInt(1));
                }
                for (String change : List.of("update audit_entry set act = 'x'", "update audit_entry set actor = null where act = 'test.tried'", "delete from audit_entry",
                        "truncate audit_entry", add + " on conflict (tenant_id, id) do update set act = 'x'", "select 1 from audit_entry for update",
                        "alter table audit_entry disable row level security", "drop table audit_entry")) {
                    app.rollback();
                    bind(app, tenant);
                    SQLException refused = assertThrows(SQLException.class, () -> app.createStatement().execute(change), change);
                    assertEquals("42501", refused.getSQLState(), change);
                }
                app.rollback();
            }
        }
    }

    /** The time of a row in the log is the database's, and its actor is of its council; a council's row is the platform's to change. */
    @Test
    void theLogIsOfNowAndCouncilsAreThePlatforms() throws SQLException {
        try (Connection app = database.asApplication()) {
            app.setAutoCommit(false);
            bind(app, 2);
            for (String at : List.of("'2020-01-01'", "'2099-01-01'", "now()", "null")) {
                try (ResultSet row = app.createStatement().executeQuery("insert into audit_entry (id, at, act, about) values (gen_random_uuid(), " + at
                        + ", 'test.tried', 'log') returning at between now() and clock_timestamp(), tenant_id")) {
                    row.next();
                    assertTrue(row.getBoolean(1), at);
                    assertEquals(2, row.getInt(2));
                }
            }
            String foreign = list("select set_config('app.tenant', '3', false)", "select id from member limit 1").get(0);
            SQLException refused = assertThrows(SQLException.class, () -> app.createStatement().executeUpdate(
                    "insert into audit_entry (id, actor, act, about) values (gen_random_uuid(), '" + foreign + "', 'test.tried', 'log')"));
            assertEquals("23503", refused.getSQLState());
            app.rollback();
            for (int bound : List.of(2, 3)) {
                for (String platforms : List.of("suspended = true", "name_fi = 'X'", "name_sv = 'X'", "name_en = 'X'", "seats = 3")) {
                    bind(app, bound);
                    assertEquals("42501", assertThrows(SQLException.class, () -> app.createStatement().executeUpdate("update tenant set " + platforms)).getSQLState(),
                            "not even its own: " + platforms);
                    app.rollback();
                }
                bind(app, bound);
                assertEquals(1, app.createStatement().executeUpdate("update tenant set languages = 'sv', accent = '#123456', contact_name = 'X', contact_email = 'x@y.fi'"),
                        "what it decides itself, of itself alone");
                app.rollback();
                bind(app, bound);
                SQLException no = assertThrows(SQLException.class,
                        () -> app.createStatement().executeUpdate("insert into tenant (id, slug, kind, body_type, name_fi, name_sv, name_en, seats, languages) "
                                + "values (999, 'uusi', 'COUNCIL', 'county council', 'U', 'U', 'U', 9, 'fi')"));
                assertEquals("42501", no.getSQLState());
                app.rollback();
            }
            String found = "insert into tenant (id, slug, kind, body_type, name_fi, name_sv, name_en, seats, languages) values (999, 'uusi', 'COUNCIL', 'county council', 'U', 'U', 'U', 9, 'fi')";
            bind(app, 1);
            assertEquals("42501", assertThrows(SQLException.class, () -> app.createStatement().executeUpdate(found)).getSQLState(), "nor the platform itself");
            app.rollback();
            bind(app, 999);
            assertEquals(1, app.createStatement().executeUpdate(found), "a council that is new, itself");
            app.rollback();
            bind(app, 1);
            assertTrue(app.createStatement().executeUpdate("update tenant set suspended = true where id = 2") == 1, "the platform may");
            for (String fixed : List.of("id = 77", "slug = 'toinen'", "kind = 'PLATFORM'")) {
                app.rollback();
                bind(app, 1);
                SQLException no = assertThrows(SQLException.class, () -> app.createStatement().executeUpdate("update tenant set " + fixed + " where id = 2"));
                assertEquals("42501", no.getSQLState(), fixed);
            }
            app.rollback();
            SQLException gone = assertThrows(SQLException.class, () -> app.createStatement().executeUpdate("delete from tenant where id = 2"));
            assertEquals("42501", gone.getSQLState());
        }
    }

    private static void bind(Connection app, int tenant) throws SQLException {
        app.createStatement().execute("select set_config('app.tenant', '" + tenant + "', true)");
    }

    private static List<String> councilTables() throws SQLException {
        List<String> tables = list("select table_name from information_schema.columns where column_name = 'tenant_id' and table_schema = 'public' order by 1");
        tables.removeAll(PLATFORM);
        return tables;
    }

    private static List<String> list(String query) throws SQLException {
        return list("select 1", query);
    }

    private static List<String> list(String before, String query) throws SQLException {
        try (Connection owner = database.asOwner()) {
            owner.createStatement().execute(before);
            return rows(owner, query);
        }
    }

    private static List<String> rows(Connection owner, String query) throws SQLException {
        try (ResultSet rows = owner.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
