package fi.sopu.running;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fi.sopu.gate.KnownBrowsers;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A council of a test's own, with a member for each role it asks for. Its people come in by a ticket, as after a login at an IdP,
 * so that their sessions are real ones and no IdP has to know them.
 */
public final class OwnCouncil {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Everything everything;
    private final String slug;
    private final int tenant;
    private final UUID idp = UUID.randomUUID();

    private OwnCouncil(Everything everything, String slug, int tenant) {
        this.everything = everything;
        this.slug = slug;
        this.tenant = tenant;
        write("insert into idp (tenant_id, id, path, name_fi, live) values (?, ?, ?, 'Oma', false)", tenant, idp, idp());
    }

    /** A new council with its own two bodies. */
    public static OwnCouncil found(Everything everything, String slug) {
        int number = Integer.parseInt(read(everything, 0, "select nextval('tenant_number')::text").get(0));
        write(everything, 0,
                "insert into tenant (id, slug, kind, body_type, name_fi, name_sv, name_en, seats, languages) values (?, ?, 'COUNCIL', 'county council', ?, ?, ?, 9, 'fi,sv')",
                number, slug, slug, slug, slug);
        OwnCouncil council = new OwnCouncil(everything, slug, number);
        council.write("insert into body (tenant_id, id, kind, name_fi, name_sv, seats, position) values (?, ?, 'COUNCIL', 'Aluevaltuusto', 'Fullmäktige', 9, 0)", number,
                UUID.randomUUID());
        council.write("insert into body (tenant_id, id, kind, name_fi, name_sv, seats, position) values (?, ?, 'EXECUTIVE', 'Aluehallitus', 'Styrelsen', 9, 1)", number,
                UUID.randomUUID());
        return council;
    }

    /** The platform's own administration, which every installation has. */
    public static OwnCouncil platform(Everything everything) {
        int number = Integer.parseInt(read(everything, 0, "select id::text from tenant where kind = 'PLATFORM'").get(0));
        return new OwnCouncil(everything, "platform", number);
    }

    /** One of the demo's councils, for a test that leaves it as it was. */
    public static OwnCouncil demo(Everything everything, String slug) {
        return new OwnCouncil(everything, slug, Integer.parseInt(read(everything, 0, "select id::text from tenant where slug = '" + slug + "'").get(0)));
    }

    /** A member with the role until further notice; an outside expert needs {@link #expert}. */
    public UUID member(String family, Role role) {
        UUID member = UUID.randomUUID();
        write("insert into member (tenant_id, id, given, family, language, source, name_source, email_source, language_source, group_source, key_source) "
                + "values (?, ?, 'Testi', ?, 'fi', 'FILE', 'FILE', 'FILE', 'FILE', 'FILE', 'FILE')", tenant, member, family);
        if (role != null) {
            write("insert into member_role (tenant_id, id, member_id, role, starts, source) values (?, ?, ?, ?, '2025-06-01', 'FILE')",
                    tenant, UUID.randomUUID(), member, role.name());
        }
        return member;
    }

    /** A member who is an outside expert in one process. */
    public UUID expert(String family, UUID process) {
        UUID member = member(family, null);
        write("insert into member_role (tenant_id, id, member_id, role, starts, ends, process_id, source) values (?, ?, ?, 'OUTSIDE_EXPERT', '2025-06-01', '2099-12-31', ?, 'FILE')",
                tenant, UUID.randomUUID(), member, process);
        return member;
    }

    /** Logs the member in and returns the session's cookie, as a request carries it. */
    public String enter(UUID member) {
        String ticket = token();
        String nonce = token();
        UUID account = UUID.randomUUID();
        write("insert into account (tenant_id, id, idp_entity_id, key_name, key_value, member_id, linked) values (?, ?, 'https://idp.example/own', 'NameID', ?, ?, now())",
                tenant, account, account.toString(), member);
        write("insert into login (tenant_id, id, account_id, member_id, idp_id, name_id, ticket_hash, nonce_hash, ticket_until, return_path, started, seen) "
                + "values (?, ?, ?, ?, ?, 'x', ?, ?, now() + interval '1 minute', '/' || ? || '/', now(), now())",
                tenant, UUID.randomUUID(), account, member, idp, hash(ticket), hash(nonce), slug);
        // the IdP is a draft but for this moment: what has come through one that is off ends
        write("update idp set live = true, entity_id = 'https://idp.example/own', metadata = '<EntityDescriptor/>' where id = ?", idp);
        try {
            HttpResponse<Void> entered = HTTP.send(HttpRequest.newBuilder(URI.create(url("/saml/own/done?ticket=" + ticket)))
                    .header("Cookie", "__Host-sopu-saml=" + nonce).build(), HttpResponse.BodyHandlers.discarding());
            return entered.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith(KnownBrowsers.LOGIN)).reduce((first, last) -> last)
                    .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                    .orElseThrow(() -> new IllegalStateException("no session: " + entered.statusCode() + " " + entered.headers().map()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            write("update idp set live = false, entity_id = null, metadata = null where id = ?", idp);
        }
    }

    /** A browser page in which the session is open. */
    public Page browse(String cookie) {
        BrowserContext context = everything.browser().newContext();
        String[] login = cookie.split("=", 2);
        context.addCookies(List.of(new Cookie(login[0], login[1]).setDomain("localhost").setPath("/").setSecure(true).setHttpOnly(true)));
        return context.newPage();
    }

    public String url(String path) {
        return everything.stack().url() + "/" + slug + path;
    }

    /** Path name of an identity provider that is still a draft. */
    public String idp() {
        return "own-" + idp.toString().substring(0, 8);
    }

    public int tenant() {
        return tenant;
    }

    public String slug() {
        return slug;
    }

    /** First column of each row that this council has. */
    public List<String> read(String query) {
        return read(everything, tenant, query);
    }

    public void write(String statement, Object... values) {
        write(everything, tenant, statement, values);
    }

    private static List<String> read(Everything everything, int tenant, String query) {
        try (Connection owner = bound(everything, tenant); ResultSet rows = owner.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static void write(Everything everything, int tenant, String statement, Object... values) {
        try (Connection owner = bound(everything, tenant); PreparedStatement prepared = owner.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static Connection bound(Everything everything, int tenant) throws SQLException {
        Connection owner = Borrowed.of(everything.stack().database());
        owner.createStatement().execute("select set_config('app.tenant', '" + tenant + "', false)");
        return owner;
    }

    private static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
