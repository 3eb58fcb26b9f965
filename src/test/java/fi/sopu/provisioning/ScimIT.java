package fi.sopu.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.sopu.running.Pictures;
import fi.sopu.running.Accessibility;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.JsonParts;
import fi.sopu.shared.Role;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A council's directory, as Entra ID and Okta speak: from the token on the administrator's page to who is let in, over HTTP. */
@ExtendWith(RunningSopu.class)
class ScimIT {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";

    private static OwnCouncil council;
    private static OwnCouncil other;
    private static Page page;
    private static String token;

    /** What came back. */
    private record Told(int status, String body) {

        JsonObject json() {
            return JsonParts.reader(new StringReader(body)).readObject();
        }

        String id() {
            return json().getString("id");
        }
    }

    @BeforeAll
    static void connect(Everything everything) {
        council = OwnCouncil.found(everything, "hakemistola");
        other = OwnCouncil.found(everything, "naapurila");
        page = council.browse(council.enter(council.member("Ylläpitäjä", Role.REGIONAL_ADMIN)));
        page.navigate(council.url("/provisioning/scim"));
        page.locator("[id='make:name']").fill("Entra");
        page.locator("[id='make:do']").click();
        page.waitForSelector("#secret");
        token = page.locator("#secret").inputValue();
        assertEquals(council.url("/scim/v2"), page.locator("#base").inputValue());
        assertEquals(List.of(), Accessibility.violations(page));
        page.reload();
        assertEquals(0, page.locator("#secret").count(), "shown once");
        assertEquals(List.of("0"), council.read("select count(*)::text from scim_token where hash like '%" + token + "%'"));
    }

    @AfterAll
    static void leave() {
        page.context().close();
    }

    private static Told ask(OwnCouncil whose, String bearer, String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(whose.url("/scim/v2/" + path))).header("Content-Type", "application/scim+json")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Told(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Told ask(String method, String path, String body) {
        return ask(council, token, method, path, body);
    }

    private static Told patch(String path, String operations) {
        Told told = ask("PATCH", path, "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operations + "]}");
        assertTrue(told.status == 200 || told.status == 204, told.body);
        return told;
    }

    private static Told post(String name, String given, String family, String more) {
        return ask("POST", "Users", "{\"schemas\":[\"" + USER + "\"],\"externalId\":\"" + name + "\",\"userName\":\"" + name + "@hakemisto.example\",\"active\":true,"
                + "\"name\":{\"familyName\":\"" + family + "\",\"givenName\":\"" + given + "\"}" + more + "}");
    }

    private static String mail(String address) {
        return ",\"emails\":[{\"primary\":true,\"type\":\"work\",\"value\":\"" + address + "\"}]";
    }

    private static int found(String filter) {
        return ask("GET", "Users?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8), null).json().getInt("totalResults");
    }

    private static String member(String family) {
        return String.join("; ",
                council.read("select given || ' ' || coalesce(email, '-') || ' ' || email_source || ' ' || (removed is null)::text from member where family = '" + family + "'"));
    }

    private static String roles(String family) {
        return String.join(" ",
                council.read("select r.role || ':' || r.source || ':' || (ends is null)::text from member_role r join member m on m.id = r.member_id where m.family = '" + family
                        + "' order by r.role"));
    }

    @Test
    void entraBringsEndsAndTakesUpAPersonAndTheirLoginEndsAtOnce() {
        assertEquals(0, found("userName eq \"nobody\""));
        Told made = post("aino", "Aino", "Lehto", mail("aino@hakemisto.example"));
        assertEquals(201, made.status, made.body);
        assertEquals("Aino aino@hakemisto.example SCIM true", member("Lehto"));
        assertEquals(List.of("aino@hakemisto.example"), council.read("select login_key from member where family = 'Lehto'"));
        assertEquals(409, post("AINO", "Aino", "Lehto", "").status, "the name again, whatever its case");
        assertEquals(1, found("userName eq \"AINO@hakemisto.example\""));
        council.write(
                "insert into member_role (tenant_id, id, member_id, role, starts, source) select tenant_id, gen_random_uuid(), id, 'COUNCILLOR', '2025-06-01', 'HAND' from member where family = 'Lehto'");
        UUID id = UUID.fromString(council.read("select id::text from member where family = 'Lehto'").get(0));
        String login = council.enter(id);
        assertEquals(200, new PlainBrowser(login).open(council.url("/")).status());
        patch("Users/" + made.id(), "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");
        assertNotEquals(200, new PlainBrowser(login).open(council.url("/")).status(), "out at once");
        assertFalse(ask("GET", "Users/" + made.id(), null).json().getBoolean("active"));
        assertEquals(1, found("userName eq \"aino@hakemisto.example\""), "found although disabled");
        patch("Users/" + made.id(), "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"True\"},{\"op\":\"Replace\",\"path\":\"name.familyName\",\"value\":\"Lehto-Uusi\"}");
        assertEquals("Aino aino@hakemisto.example SCIM true", member("Lehto-Uusi"));
        assertEquals(List.of(id.toString()), council.read("select id::text from member where family = 'Lehto-Uusi'"), "the same member");
        assertEquals(204, ask("DELETE", "Users/" + made.id(), null).status);
        assertEquals(404, ask("GET", "Users/" + made.id(), null).status);
        assertEquals("Aino aino@hakemisto.example SCIM false", member("Lehto-Uusi"), "what was written stays, the member is out");
    }

    /** A department is a unit once somebody says so; then it seats its people, follows the directory, and moves nobody whom a hand has seated. */
    @Test
    void aDepartmentIsAUnitOnceSomebodySaysSo() {
        String enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
        Told made = ask("POST", "Users", "{\"schemas\":[\"" + USER + "\",\"" + enterprise + "\"],\"userName\":\"osasto@hakemisto.example\",\"active\":true,"
                + "\"name\":{\"familyName\":\"Osastolainen\",\"givenName\":\"Olli\"},\"" + enterprise + "\":{\"department\":\"Hoito / Leikkaus\"}}");
        assertEquals(201, made.status, made.body);
        assertEquals(List.of("0"), council.read("select count(*)::text from unit"), "never made silently");
        page.navigate(council.url("/provisioning/scim"));
        assertTrue(page.locator("#units").innerText().contains("Hoito / Leikkaus"), page.locator("main").innerText());
        assertEquals(List.of(), Accessibility.violations(page));
        page.locator("#units button").first().click();
        page.waitForSelector("text=Yksikkö on tehty");
        assertEquals(0, page.locator("#units").count());
        String seated = "select u.name_fi || ' ' || s.source from unit_seat s join unit u on u.id = s.unit_id join member m on m.id = s.member_id "
                + "where m.family = 'Osastolainen' and s.until_day is null";
        assertEquals(List.of("Leikkaus SCIM"), council.read(seated));
        patch("Users/" + made.id(), "{\"op\":\"replace\",\"path\":\"" + enterprise + ":department\",\"value\":\"hoito\"}");
        assertEquals(List.of("Hoito SCIM"), council.read(seated), "by the name alone, where one is called so");
        council.write("update unit_seat set source = 'HAND'");
        patch("Users/" + made.id(), "{\"op\":\"replace\",\"path\":\"" + enterprise + ":department\",\"value\":\"Leikkaus\"}");
        assertEquals(List.of("Hoito HAND"), council.read(seated), "whom a hand has seated stays");
    }

    @Test
    void whatAHandWroteStaysAndIsShownAndCanBeTaken() {
        UUID known = council.member("Tuttu", Role.COUNCILLOR);
        council.write("update member set email = 'tuttu@hakemisto.example', email_source = 'HAND', login_key = 'tuttu@hakemisto.example' where id = ?", known);
        Told made = post("tuttu", "Toinen", "Tuttu", mail("muu@hakemisto.example"));
        assertEquals(201, made.status, made.body);
        assertEquals(1, council.read("select id::text from member where family = 'Tuttu'").size(), "known by the login key");
        assertTrue(member("Tuttu").contains("tuttu@hakemisto.example HAND true"), member("Tuttu"));
        page.navigate(council.url("/provisioning/scim"));
        assertTrue(page.locator("#differences").innerText().contains("muu@hakemisto.example"), page.locator("main").innerText());
        assertEquals(List.of(), Accessibility.violations(page));
        page.locator("#differences button").first().click();
        page.waitForSelector("text=Hakemiston tiedot on otettu.");
        assertEquals("Toinen muu@hakemisto.example SCIM true", member("Tuttu"));
        council.write("update member set locked = 'EMAIL' where id = ?", known);
        patch("Users/" + made.id(), "{\"op\":\"replace\",\"value\":{\"emails\":[{\"type\":\"work\",\"value\":\"kolmas@hakemisto.example\"}]}}");
        assertEquals("Toinen muu@hakemisto.example SCIM true", member("Tuttu"), "locked");
        council.write("update member set removed = now(), login_key = null where id = ?", known);
        patch("Users/" + made.id(), "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"T\"}");
        assertTrue(member("Tuttu").endsWith("false"), "whom a hand has removed stays removed");
    }

    @Test
    void aGroupGivesWhatTheAdministratorSaysAndTakesItBack() {
        String one = post("ryhma1", "Yksi", "Ryhmäläinen", "").id();
        String two = post("ryhma2", "Kaksi", "Ryhmätoveri", "").id();
        Told made = ask("POST", "Groups", "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"externalId\":\"g1\",\"displayName\":\"Valtuutetut\",\"members\":[]}");
        assertEquals(201, made.status, made.body);
        String group = "Groups/" + made.id();
        patch(group, "{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"" + one + "\"},{\"value\":\"" + two + "\"}]}");
        assertEquals("", roles("Ryhmäläinen"), "nothing before somebody says what the group is");
        page.navigate(council.url("/provisioning/scim"));
        page.locator("#groups select").first().selectOption("COUNCILLOR");
        page.locator("#groups button").first().click();
        page.waitForSelector("text=Valinta on tallennettu");
        assertEquals("COUNCILLOR:SCIM:true", roles("Ryhmäläinen"));
        patch(group, "{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"$ref\":null,\"value\":\"" + one + "\"}]}");
        assertEquals("COUNCILLOR:SCIM:false", roles("Ryhmäläinen"));
        assertEquals("COUNCILLOR:SCIM:true", roles("Ryhmätoveri"), "and nobody else");
        assertEquals(0, ask("GET", "Groups?excludedAttributes=members&filter=" + URLEncoder.encode("displayName eq \"valtuutetut\"", StandardCharsets.UTF_8), null).json()
                .getJsonArray("Resources").getJsonObject(0).keySet().stream().filter("members"::equals).count());
        Told wrong = ask("PATCH", group,
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"nobody\"}]}]}");
        assertEquals(400, wrong.status, wrong.body);
        assertEquals(204, ask("DELETE", group, null).status);
        assertEquals("COUNCILLOR:SCIM:false", roles("Ryhmätoveri"));
    }

    @Test
    void anothersTokenAndWhatIsWrongChangesNothingAndIsTold() {
        assertEquals(401, ask(other, token, "GET", "Users", null).status, "another council's token");
        assertEquals(401, ask(council, null, "GET", "Users", null).status);
        Told refused = ask(council, "sopu_scim_wrong", "POST", "Users", "{}");
        assertEquals(401, refused.status);
        assertEquals("urn:ietf:params:scim:api:messages:2.0:Error", refused.json().getJsonArray("schemas").getString(0));
        assertEquals(400, post("hetu", "H", "Hetullinen", mail("ei osoite")).status);
        assertEquals("", member("Hetullinen"), "all of it or nothing");
        assertEquals(0, found("userName eq \"hetu@hakemisto.example\""));
        assertEquals(400, ask("POST", "Users", "{\"schemas\":[\"" + USER + "\"],\"userName\":\"010190-123A\"}").status);
        assertEquals(413, ask("POST", "Users", "{\"x\":\"" + "a".repeat(1_100_000) + "\"}").status);
        assertEquals(400, ask("POST", "Users", "[".repeat(5_000)).status);
        String admin = council.read("select login_key from member where family = 'Ylläpitäjä'").get(0);
        council.write("update member set email = 'admin@hakemisto.example' where family = 'Ylläpitäjä'");
        Told linked = post("admin", "Testi", "Ylläpitäjä", mail("admin@hakemisto.example"));
        assertEquals(201, linked.status, admin + linked.body);
        Told last = ask("PATCH", "Users/" + linked.id(),
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"replace\",\"value\":{\"active\":false}}]}");
        assertEquals(400, last.status, "nobody would be left to administer the council");
        assertTrue(ask("GET", "Users/" + linked.id(), null).json().getBoolean("active"));
        page.navigate(council.url("/provisioning/scim"));
        String told = page.locator("section[aria-labelledby=heard]").innerText();
        assertTrue(told.contains("henkilötunnus") && told.contains("avain oli väärä") && told.contains("admin@hakemisto.example"), told);
        assertFalse(told.contains("010190"), "no personal identity code is kept, not even of what was refused");
        page.setViewportSize(375, 667);
        assertEquals(List.of(), Accessibility.violations(page));
        assertTrue(Accessibility.fits(page));
        Pictures.ofAll(page, "scim-phone.png");
        page.setViewportSize(1280, 800);
        Pictures.ofAll(page, "scim.png");
    }

    @Test
    void aTokenThatIsRevokedOrOverLetsNobodyIn() {
        page.navigate(council.url("/provisioning/scim"));
        page.locator("[id='make:name']").fill("Toinen");
        page.locator("[id='make:do']").click();
        page.waitForSelector("#secret");
        String second = page.locator("#secret").inputValue();
        assertEquals(200, ask(council, second, "GET", "ServiceProviderConfig", null).status);
        page.locator("#tokens li").first().locator("[data-opens]").click();
        page.locator("dialog[open] button[type=submit]").click();
        page.waitForSelector("text=Avain on poistettu käytöstä.");
        assertEquals(401, ask(council, second, "GET", "ServiceProviderConfig", null).status);
        council.write("update scim_token set revoked = null, expires = now() - interval '1 minute' where name = 'Toinen'");
        assertEquals(401, ask(council, second, "GET", "ServiceProviderConfig", null).status);
        assertEquals(200, ask(council, token, "GET", "ServiceProviderConfig", null).status);
    }
}
