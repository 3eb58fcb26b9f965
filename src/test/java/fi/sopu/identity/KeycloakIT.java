package fi.sopu.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import fi.sopu.gate.KnownBrowsers;
import fi.sopu.running.Borrowed;
import fi.sopu.running.Eventually;
import fi.sopu.running.KeycloakDesk;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A real Keycloak on another site than Sopu, and a real browser between them: signed requests, encrypted assertions, both sides'
 * keys roll while people log in, logout from either side, and an authentication that is too old.
 */
@ExtendWith(RunningSopu.class)
class KeycloakIT {

    private static final String COUNCIL = "pohjanmaa";
    private static final String GCM = "http://www.w3.org/2009/xmlenc11#aes256-gcm";
    private static final String CBC = "http://www.w3.org/2001/04/xmlenc#aes256-cbc";
    private static final String OAEP = "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p";
    private static final String OAEP_11 = "http://www.w3.org/2009/xmlenc11#rsa-oaep";
    private static final String LOGGED_OUT = "select count(*) from audit_entry where act = 'identity.loggedOutByIdp'";
    private static Everything everything;
    private static KeycloakDesk keycloak;
    private static String url;

    @BeforeAll
    static void open(Everything running) {
        everything = running;
        keycloak = new KeycloakDesk(running, COUNCIL);
        url = running.stack().url() + "/" + COUNCIL + "/";
    }

    /** Logs in from nothing: no session here, none at the IdP. */
    private static Person in(String username) {
        return Person.login(everything, COUNCIL, username, "sv", Screen.PHONE);
    }

    private static void comesIn(String username) {
        try (Person person = in(username)) {
            assertEquals(url, person.page().url());
        }
    }

    private static void isRefused(String username, String reason) {
        try (Person person = Person.visitor(everything, COUNCIL, "sv", Screen.PHONE)) {
            person.go("/");
            person.fillLogin(username);
            person.page().waitForURL(Pattern.compile(".*/refused\\?id=.*"));
            String id = person.page().url().replaceAll(".*id=", "");
            assertTrue(everything.stack().log().lines().anyMatch(line -> line.contains("refused " + id + " at " + COUNCIL + ": " + reason)), reason);
        }
    }

    @Test
    void assertionsAreEncrypted() {
        keycloak.client(Map.of("saml.encrypt", "true", "saml.encryption.certificate", certificate(),
                "saml.encryption.algorithm", GCM, "saml.encryption.keyAlgorithm", OAEP));
        idp("encryption_required = true");
        try {
            comesIn("anders.nygard");
            keycloak.client(Map.of("saml.encryption.keyAlgorithm", OAEP_11, "saml.encryption.digestMethod", "http://www.w3.org/2001/04/xmlenc#sha256",
                    "saml.encryption.maskGenerationFunction", "http://www.w3.org/2009/xmlenc11#mgf1sha256"));
            comesIn("anders.nygard");
            keycloak.client(Map.of("saml.encryption.algorithm", CBC, "saml.encryption.keyAlgorithm", OAEP, "saml.encryption.maskGenerationFunction", ""));
            isRefused("anders.nygard", "encryption.cbc");
            idp("cbc_accepted = true");
            comesIn("anders.nygard");
            keycloak.client(Map.of("saml.server.signature", "false"));
            isRefused("anders.nygard", "encryption.cbcUnsigned");
            keycloak.client(Map.of("saml.server.signature", "true", "saml.encryption.keyAlgorithm", "http://www.w3.org/2001/04/xmlenc#rsa-1_5"));
            isRefused("anders.nygard", "encryption.algorithm");
            keycloak.client(Map.of("saml.encrypt", "false"));
            isRefused("anders.nygard", "encryption.missing");
        } finally {
            keycloak.client(Map.of("saml.encrypt", "false", "saml.server.signature", "true"));
            idp("encryption_required = false, cbc_accepted = false");
        }
        comesIn("anders.nygard");
    }

    /** Keycloak reads our metadata; somebody is in all the time, and somebody comes in after every step. */
    @Test
    void ourKeyRollsWhilePeopleAreIn() throws IOException, InterruptedException {
        keycloak.client(Map.of("saml.useMetadataDescriptorUrl", "true", "saml.metadataDescriptorUrl", url + "saml/demo/metadata"));
        try (Person gunilla = in("gunilla.strand")) {
            for (String step : List.of("begin", "switch", "back", "switch", "finish")) {
                String before = certificate();
                roll(step);
                List<String> published = published();
                assertEquals(step.equals("finish") ? 1 : 2, published.size(), step);
                assertEquals(step.equals("begin") || step.equals("finish"), certificate().equals(before), "who signs after " + step);
                assertTrue(published.contains(certificate()), step);
                if (step.equals("begin")) {
                    keycloak.readOurKeysAnew();
                }
                comesIn("anders.nygard");
                gunilla.go("/");
                assertEquals(url, gunilla.page().url(), "nobody was thrown out by " + step);
            }
            gunilla.go("/identity/logout");
            gunilla.page().waitForURL(Pattern.compile(".*/saml/demo/out.*"));
            assertFalse(gunilla.page().url().contains("partly"), "the new key signs logouts too: " + gunilla.page().url());
        } finally {
            keycloak.client(Map.of("saml.useMetadataDescriptorUrl", "false", "saml.signing.certificate", certificate()));
        }
    }

    private static List<String> published() {
        String metadata = get(url + "saml/demo/metadata");
        return Pattern.compile("use=\"signing\".*?<ds:X509Certificate>(.*?)</ds:X509Certificate>", Pattern.DOTALL).matcher(metadata).results()
                .map(found -> found.group(1).replaceAll("\\s|&#13;", "")).toList();
    }

    private static String get(String address) {
        try (var in = URI.create(address).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void roll(String step) throws IOException, InterruptedException {
        Path script = Path.of("..", "scripts", "ops", "roll-saml-key").toAbsolutePath().normalize();
        Process process = new ProcessBuilder(script.toString(), step, COUNCIL, keys().getParent().toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    private static Path keys() {
        return everything.stack().data().resolve("saml-keys").resolve(COUNCIL);
    }

    /** The certificate of the key that Sopu signs with, as Keycloak and metadata have it. */
    private static String certificate() {
        try (var in = Files.newInputStream(keys().resolve("sp.p12"))) {
            char[] password = Files.readString(keys().resolve("sp.password")).strip().toCharArray();
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return Base64.getEncoder().encodeToString(store.getCertificate("sp").getEncoded());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theIdpsKeyRollsWhilePeopleAreIn() {
        String former = ask("select metadata from idp where path = 'demo'");
        try (Person gunilla = in("gunilla.strand")) {
            keycloak.addKey();
            try {
                isRefused("anders.nygard", "signature.notTheirs");
                String both = keycloak.metadata();
                assertEquals(2, Pattern.compile("<ds:X509Certificate>").matcher(both).results().count(), both);
                take(both);
                comesIn("anders.nygard");
                gunilla.go("/");
                assertEquals(url, gunilla.page().url());
            } finally {
                keycloak.removeKey("rolled");
            }
            comesIn("anders.nygard");
        } finally {
            take(former);
        }
        comesIn("anders.nygard");
    }

    @Test
    void oneLeavesHereAndIsOutAtTheIdpToo() {
        try (Person gunilla = in("gunilla.strand")) {
            gunilla.go("/identity/logout");
            gunilla.page().waitForURL(Pattern.compile(".*/saml/demo/out.*"));
            assertTrue(gunilla.page().url().endsWith("/out"), gunilla.page().url());
            gunilla.go("/");
            gunilla.see("#password");
        }
    }

    /**
     * Whoever is out is asked for the password. The way out leads over several pages, which may not be done yet and then goes first; the way in does too, and whoever looked at once
     * and went to its beginning again would never come to its end on a slow machine.
     */
    private static boolean isAsked(Person person) {
        try {
            person.go("/");
            person.page().locator("#password").waitFor(new Locator.WaitForOptions().setTimeout(10_000));
            return true;
        } catch (PlaywrightException interrupted) {
            return false;
        }
    }

    /** By way of the browser, and from server to server, where no cookie of ours can be. */
    @Test
    void oneLeavesAtTheIdpAndIsOutHereToo() {
        try (Person gunilla = in("gunilla.strand")) {
            String before = ask(LOGGED_OUT);
            gunilla.page().navigate(everything.stack().identityProvider() + "/realms/" + COUNCIL + "/protocol/openid-connect/logout");
            gunilla.tap("#kc-logout");
            Eventually.holds(gunilla.page(), () -> !ask(LOGGED_OUT).equals(before));
            Eventually.holds(gunilla.page(), () -> isAsked(gunilla));
        }
        keycloak.logsOut(false);
        try (Person gunilla = in("gunilla.strand")) {
            keycloak.endSessions("gunilla.strand");
            Eventually.holds(gunilla.page(), () -> isAsked(gunilla));
        } finally {
            keycloak.logsOut(true);
        }
    }

    /**
     * Keycloak calls every authentication a fresh one, even where it did not ask; so for a moment here every authentication is too old. Then it asks
     * for the password, although it has a session.
     */
    @Test
    void whoAuthenticatedTooLongAgoIsAskedAgain() {
        unchecked("alter table idp drop constraint idp_max_auth_hours_check");
        try (Person gunilla = in("gunilla.strand")) {
            gunilla.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(KnownBrowsers.LOGIN + COUNCIL));
            gunilla.go("/process/archive");
            // the IdP has a session and asks nothing
            gunilla.page().waitForURL(url + "process/archive");
            gunilla.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(KnownBrowsers.LOGIN + COUNCIL));
            idp("max_auth_hours = -1");
            gunilla.go("/process/archive");
            gunilla.see("#password");
            assertTrue(gunilla.page().url().startsWith(everything.stack().identityProvider()), gunilla.page().url());
            idp("max_auth_hours = 8");
            gunilla.page().locator("#password").fill(everything.stack().password());
            gunilla.page().locator("#kc-login").click();
            gunilla.page().waitForURL(url + "process/archive");
        } finally {
            idp("max_auth_hours = 8");
            unchecked("alter table idp add constraint idp_max_auth_hours_check check (max_auth_hours between 1 and 8760)");
        }
    }

    private static void take(String metadata) {
        change("update idp set metadata = ?, revision = revision + 1 where path = 'demo'", metadata);
    }

    private static void idp(String set) {
        change("update idp set " + set + " where path = 'demo'");
    }

    private static void change(String statement, String... values) {
        try (Connection owner = bound(); PreparedStatement change = owner.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                change.setString(i + 1, values[i]);
            }
            assertEquals(1, change.executeUpdate());
            owner.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unchecked(String statement) {
        try (Connection owner = Borrowed.of(everything.stack().database())) {
            owner.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ask(String query) {
        try (Connection owner = bound(); ResultSet rows = owner.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection bound() throws SQLException {
        Connection owner = Borrowed.of(everything.stack().database());
        owner.setAutoCommit(false);
        owner.createStatement().execute("select set_config('app.tenant', (select id::text from tenant where slug = '" + COUNCIL + "'), true)");
        return owner;
    }
}
