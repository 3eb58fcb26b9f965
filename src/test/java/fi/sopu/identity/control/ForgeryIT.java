package fi.sopu.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Forged and replayed messages against the running application, over HTTP, made with the IdP's own key where that helps
 * the attacker. Each refusal follows a login that works, opens nothing, tells the browser nothing, and leaves one line
 * in the log and one row in the audit trail.
 */
@ExtendWith(RunningSopu.class)
class ForgeryIT {

    private static final String COUNCIL = "pirkanmaa";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static Everything everything;
    private static PaperIdp idp;
    private static PaperIdp stranger;

    @BeforeAll
    static void open(Everything running) {
        everything = running;
        idp = Outsider.idp(running, COUNCIL);
        stranger = new PaperIdp();
    }

    private static PaperResponse answerTo(PaperResponse.Target target) {
        PaperResponse response = new PaperResponse(idp, target);
        response.assertionId = "_assertion" + System.nanoTime() + NUMBER.incrementAndGet();
        return response;
    }

    private static Outsider loggedIn() {
        Outsider browser = new Outsider(everything);
        PaperResponse.Target target = browser.begin(COUNCIL);
        enter(browser, browser.answer(target.acs(), answerTo(target).bytes()));
        return browser;
    }

    private static void enter(Outsider browser, HttpResponse<String> accepted) {
        assertTrue(Outsider.location(accepted).contains("/done?ticket="), accepted.statusCode() + " " + Outsider.location(accepted));
        assertEquals("/" + COUNCIL + "/", Outsider.location(browser.get(Outsider.location(accepted))));
        assertTrue(browser.isIn(COUNCIL));
    }

    private static void assertRefused(String reason, HttpResponse<String> response, Outsider browser) {
        Matcher id = Pattern.compile("/saml/demo/refused\\?id=([0-9a-f]{8})$").matcher(Outsider.location(response));
        assertTrue(response.statusCode() == 303 && id.find(), response.statusCode() + " " + Outsider.location(response));
        assertTrue(response.body().isEmpty());
        assertFalse(browser.cookies().containsKey("sopu"), "no session");
        String log = everything.stack().log().lines().filter(line -> line.contains("refused " + id.group(1))).findFirst().orElse("");
        assertTrue(log.contains(": " + reason), "expected " + reason + " in: " + log);
        assertEquals(1, audited(id.group(1) + " " + reason));
    }

    private static int audited(String detail) {
        try (Connection owner = everything.stack().database().asOwner()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("select set_config('app.tenant', (select id::text from tenant where slug = '" + COUNCIL + "'), true)");
            try (var query = owner.prepareStatement("select count(*) from audit_entry where act = 'identity.samlRefused' and detail = ?")) {
                query.setString(1, detail);
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                    return rows.getInt(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsRefused() {
        return new Forgeries(stranger).all().entrySet().stream().map(f -> dynamicTest(f.getKey(), () -> {
            Outsider browser = new Outsider(everything);
            PaperResponse right = answerTo(browser.begin(COUNCIL));
            assertTrue(Outsider.location(browser.answer(right.to.acs(), right.bytes())).contains("/done?ticket="));
            PaperResponse wrong = answerTo(browser.begin(COUNCIL));
            f.getValue().change().accept(wrong);
            HttpResponse<String> answer = browser.answer(wrong.to.acs(), wrong.bytes());
            // over HTTP a Response is looked up by the request that it names, before all else that is said of it
            String reason = switch (f.getKey()) {
                case "no InResponseTo", "another element", "an assertion alone" -> "response.unsolicited";
                case "another InResponseTo" -> "request.unknown";
                default -> f.getValue().reason();
            };
            assertRefused(reason, answer, browser);
        }));
    }

    @TestFactory
    Stream<DynamicTest> wrappedSignaturesAreRefused() {
        return Wrapping.all().entrySet().stream().map(wrap -> dynamicTest(wrap.getKey(), () -> {
            Outsider browser = new Outsider(everything);
            PaperResponse response = answerTo(browser.begin(COUNCIL));
            String forged = wrap.getValue().apply(response.text());
            HttpResponse<String> answer = browser.answer(response.to.acs(), forged.getBytes(StandardCharsets.UTF_8));
            assertTrue(Outsider.location(answer).contains("/refused?id="), forged);
            assertFalse(browser.cookies().containsKey("sopu"), forged);
        }));
    }

    @Test
    void anAnswerWorksOnce() {
        Outsider browser = new Outsider(everything);
        PaperResponse.Target target = browser.begin(COUNCIL);
        PaperResponse answer = answerTo(target);
        byte[] bytes = answer.bytes();
        HttpResponse<String> first = browser.answer(target.acs(), bytes);
        assertRefused("request.unknown", browser.answer(target.acs(), bytes), browser);
        enter(browser, first);

        Outsider again = new Outsider(everything);
        PaperResponse.Target other = again.begin(COUNCIL);
        PaperResponse sameAssertion = new PaperResponse(idp, other);
        sameAssertion.assertionId = answer.assertionId;
        assertRefused("replay", again.answer(other.acs(), sameAssertion.bytes()), again);
    }

    @Test
    void anAnswerWorksInTheBrowserThatAsked() {
        Outsider victim = new Outsider(everything);
        PaperResponse.Target target = victim.begin(COUNCIL);
        byte[] bytes = answerTo(target).bytes();
        Outsider other = new Outsider(everything);
        assertRefused("browser.noNonce", other.answer(target.acs(), bytes), other);
        other.begin(COUNCIL);
        assertRefused("request.unknown", other.answer(target.acs(), bytes), other);
        HttpResponse<String> accepted = victim.answer(target.acs(), bytes);
        assertTrue(Outsider.location(other.get(Outsider.location(accepted))).contains("/refused?id="), "nor does the ticket");
        enter(victim, accepted);
        assertTrue(Outsider.location(victim.get(Outsider.location(accepted))).contains("/refused?id="), "and the ticket works once");
    }

    @Test
    void anAnswerWorksAtTheCouncilThatAsked() {
        loggedIn();
        Outsider browser = new Outsider(everything);
        PaperResponse.Target target = browser.begin(COUNCIL);
        browser.begin("pohjanmaa");
        HttpResponse<String> elsewhere = browser.answer(target.acs().replace(COUNCIL, "pohjanmaa"), answerTo(target).bytes());
        assertTrue(Outsider.location(elsewhere).startsWith("/pohjanmaa/saml/demo/refused?id="), Outsider.location(elsewhere));
        PaperResponse.Target theirs = browser.begin("pohjanmaa");
        HttpResponse<String> foreignIdp = browser.answer(theirs.acs(), answerTo(theirs).bytes());
        assertTrue(Outsider.location(foreignIdp).startsWith("/pohjanmaa/saml/demo/refused?id="), Outsider.location(foreignIdp));
        assertFalse(browser.cookies().containsKey("sopu"));
    }

    @Test
    void aResponseComesByPostInItsOwnFieldOnly() {
        loggedIn();
        Outsider browser = new Outsider(everything);
        PaperResponse.Target target = browser.begin(COUNCIL);
        String acs = "/" + COUNCIL + "/saml/demo/acs";
        String text = Base64.getEncoder().encodeToString(answerTo(target).bytes());
        assertRefused("acs.notPosted", browser.get(acs + "?SAMLResponse=" + text.replace("+", "%2B")), browser);
        assertRefused("post.fields", browser.post(acs, Map.of("SAMLRequest", text)), browser);
        assertRefused("post.fields", browser.post(acs, Map.of("SAMLResponse", text, "SAMLRequest", text)), browser);
        assertRefused("post.fields", browser.post(acs + "?SAMLResponse=x", Map.of("SAMLResponse", text)), browser);
        assertRefused("post.base64", browser.post(acs, Map.of("SAMLResponse", "<xml/>")), browser);
        assertRefused("post.fields", browser.post(acs, Map.of()), browser);
    }

    @Test
    void anOldAuthenticationIsAskedForAnewOnce() {
        Outsider browser = new Outsider(everything);
        PaperResponse old = tooOld(browser.begin(COUNCIL));
        HttpResponse<String> asked = browser.answer(old.to.acs(), old.bytes());
        String authnRequest = Outsider.request(Outsider.location(asked));
        assertTrue(authnRequest.contains("ForceAuthn=\"true\""), authnRequest);
        PaperResponse.Target target = browser.target(COUNCIL, authnRequest);
        PaperResponse stillOld = tooOld(target);
        assertRefused("authentication.tooOldThoughForced", browser.answer(target.acs(), stillOld.bytes()), browser);
    }

    private static PaperResponse tooOld(PaperResponse.Target target) {
        PaperResponse response = answerTo(target);
        response.authenticated = response.authenticated.replace(target.now().minus(Duration.ofHours(1)).toString(), target.now().minus(Duration.ofDays(20)).toString());
        return response;
    }

    @Test
    void oneComesBackToALocalPathOnly() {
        for (String evil : new String[]{"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example", "%2Fpirkanmaa%2F%0D%0ASet-Cookie:x", "%2Fpohjanmaa%2F"}) {
            Outsider browser = new Outsider(everything);
            String location = Outsider.location(browser.get("/" + COUNCIL + "/saml/demo/login?to=" + evil));
            PaperResponse.Target target = browser.target(COUNCIL, Outsider.request(location));
            enter(browser, browser.answer(target.acs(), answerTo(target).bytes()));
        }
    }

    @Test
    void theSessionIdIsNewAfterTheLogin() {
        Outsider browser = new Outsider(everything);
        browser.cookies().put("sopu", "fixed-by-an-attacker");
        PaperResponse.Target target = browser.begin(COUNCIL);
        enter(browser, browser.answer(target.acs(), answerTo(target).bytes()));
        assertNotEquals("fixed-by-an-attacker", browser.cookies().get("sopu"));
        String before = browser.cookies().get("sopu");
        PaperResponse.Target again = browser.begin(COUNCIL);
        enter(browser, browser.answer(again.acs(), answerTo(again).bytes()));
        assertNotEquals(before, browser.cookies().get("sopu"));
    }

    @Test
    void theIdpEndsALoginWithoutTheBrowsersCookieAndNobodyElseDoes() {
        Outsider browser = loggedIn();
        String address = everything.stack().url() + "/" + COUNCIL + "/saml/demo/logout";
        PaperResponse.Target target = new PaperResponse.Target(everything.stack().url() + "/" + COUNCIL, address, "", Instant.now());
        String wish = "<samlp:LogoutRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\""
                + " ID=\"_out" + System.nanoTime() + "\" Version=\"2.0\" IssueInstant=\"" + target.now() + "\" Destination=\"" + address + "\"><saml:Issuer>"
                + idp.entityId + "</saml:Issuer><saml:NameID>G-aino</saml:NameID></samlp:LogoutRequest>";
        String id = wish.replaceAll("(?s).* ID=\"([^\"]+)\".*", "$1");
        Outsider frame = new Outsider(everything);
        for (String forged : new String[]{wish, stranger.sign(wish, id)}) {
            HttpResponse<String> refused = frame.post(address, Map.of("SAMLRequest", Base64.getEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8))));
            assertTrue(Outsider.location(refused).contains("/refused?id="));
            assertTrue(browser.isIn(COUNCIL), "still in");
        }
        HttpResponse<String> obeyed = frame.post(address, Map.of("SAMLRequest", Base64.getEncoder().encodeToString(idp.sign(wish, id).getBytes(StandardCharsets.UTF_8))));
        String answer = Outsider.request(Outsider.location(obeyed));
        assertTrue(answer.contains("InResponseTo=\"" + id + "\"") && answer.contains("status:Success"), answer);
        assertFalse(browser.isIn(COUNCIL), "out at once");
    }

    @Test
    void theEndOfARoleCountsAtOnce() throws SQLException {
        Outsider browser = loggedIn();
        String ainos = " where member_id = (select id from member where login_key = 'aino.lehto')";
        asCouncil("update member_role set ends = current_date - 1" + ainos);
        try {
            assertFalse(browser.isIn(COUNCIL));
        } finally {
            asCouncil("update member_role set ends = null" + ainos);
        }
    }

    private static void asCouncil(String change) throws SQLException {
        try (Connection owner = everything.stack().database().asOwner()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("select set_config('app.tenant', (select id::text from tenant where slug = '" + COUNCIL + "'), true)");
            assertTrue(owner.createStatement().executeUpdate(change) > 0);
            owner.commit();
        }
    }

    @Test
    void whatIsFarTooLargeIsNotEvenDecoded() {
        Outsider browser = new Outsider(everything);
        PaperResponse.Target target = browser.begin(COUNCIL);
        assertRefused("post.tooLong", browser.answer(target.acs(), new byte[400_000]), browser);
    }

    @Test
    void aScriptIsToldWhereToLogIn() {
        HttpResponse<String> answer = new Outsider(everything).get("/" + COUNCIL + "/api/anything");
        assertEquals(401, answer.statusCode());
        assertTrue(answer.body().startsWith("{\"login\":\"/" + COUNCIL + "/saml/demo/login?to="), answer.body());
    }
}
