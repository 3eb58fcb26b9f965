package fi.sopu.running.load;

import fi.sopu.gate.KnownBrowsers;
import fi.sopu.launch.Stack;
import fi.sopu.shared.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** A council that is written into the database with its people logged in, as so many logins would have left it. */
final class FilledCouncil {

    private final Stack stack;
    private final String slug;
    private final int tenant;
    private final UUID body = UUID.randomUUID();
    private final UUID idp = UUID.randomUUID();

    private FilledCouncil(Stack stack, String slug, int tenant) {
        this.stack = stack;
        this.slug = slug;
        this.tenant = tenant;
    }

    /** @param cookie of the login */
    record Somebody(UUID member, String cookie) {
    }

    /** With one body of so many seats, and nobody in it. */
    static FilledCouncil found(Stack stack, String slug, int seats) throws SQLException {
        FilledCouncil council = new FilledCouncil(stack, slug, Integer.parseInt(new FilledCouncil(stack, slug, 0).read("select nextval('tenant_number')")));
        try (Connection owner = council.bound()) {
            owner.setAutoCommit(false);
            execute(owner,
                    "insert into tenant (id, slug, kind, body_type, name_fi, name_sv, name_en, seats, languages) values (?, ?, 'COUNCIL', 'county council', ?, ?, ?, ?, 'fi')",
                    council.tenant, slug, slug, slug, slug, seats);
            execute(owner, "insert into body (tenant_id, id, kind, name_fi, seats, position) values (?, ?, 'COUNCIL', 'Aluevaltuusto', ?, 0)", council.tenant, council.body, seats);
            execute(owner,
                    "insert into idp (tenant_id, id, path, name_fi, live, entity_id, metadata) values (?, ?, 'own', 'Oma', true, 'https://idp.example/load', '<EntityDescriptor/>')",
                    council.tenant, council.idp);
            owner.commit();
        }
        return council;
    }

    /** A member of the body with a role in it, logged in. */
    Somebody admit(Connection owner, String family, Role role) throws SQLException {
        UUID member = UUID.randomUUID(), account = UUID.randomUUID();
        String token = UUID.randomUUID() + "-" + member;
        execute(owner, "insert into member (tenant_id, id, given, family, language, source, name_source, email_source, language_source, group_source, key_source) "
                + "values (?, ?, 'Testi', ?, 'fi', 'FILE', 'FILE', 'FILE', 'FILE', 'FILE', 'FILE')", tenant, member, family);
        execute(owner, "insert into member_role (tenant_id, id, member_id, role, body_id, starts, source) values (?, ?, ?, ?, ?, '2025-06-01', 'FILE')",
                tenant, UUID.randomUUID(), member, role.name(), body);
        execute(owner,
                "insert into account (tenant_id, id, idp_entity_id, key_name, key_value, member_id, linked) values (?, ?, 'https://idp.example/load', 'NameID', ?, ?, now())",
                tenant, account, account.toString(), member);
        execute(owner, "insert into login (tenant_id, id, account_id, member_id, idp_id, name_id, token_hash, started, seen) values (?, ?, ?, ?, ?, 'x', ?, now(), now())",
                tenant, UUID.randomUUID(), account, member, idp, hash(token));
        return new Somebody(member, KnownBrowsers.LOGIN + slug + "=" + token);
    }

    int tenant() {
        return tenant;
    }

    UUID body() {
        return body;
    }

    String slug() {
        return slug;
    }

    String address() {
        return stack.url() + "/" + slug;
    }

    /** The first column of the first row, or null. */
    String read(String query) throws SQLException {
        List<String> all = readAll(query);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The first column of each row. */
    List<String> readAll(String query) throws SQLException {
        try (Connection owner = bound(); ResultSet rows = owner.createStatement().executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    /** The owner's connection, which sees this council. */
    Connection bound() throws SQLException {
        Connection owner = stack.database().asOwner();
        owner.createStatement().execute("select set_config('app.tenant', '" + tenant + "', false)");
        return owner;
    }

    static void execute(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.execute();
        }
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
