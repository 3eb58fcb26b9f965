package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a login ends, by either side and either binding, and by everything that takes somebody's right away; always at once. */
@ExtendWith(RunningSopu.class)
class LogoutIT {

    private static final String COUNCIL = "pirkanmaa";
    private static final String HERE = "/" + COUNCIL + "/saml/demo/";
    private static final String PARTIAL = "<samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:PartialLogout\"/>";
    private static final String AINO = "(select member_id from account where key_value = 'aino.lehto')";
    private static Everything everything;
    private static ForgersDesk desk;
    private static PaperIdp stranger;
    private static String address;

    @BeforeAll
    static void open(Everything running) {
        everything = running;
        desk = new ForgersDesk(running, COUNCIL, "logout");
        stranger = new PaperIdp();
        address = running.stack().url() + HERE + "logout";
    }

    @AfterAll
    static void thePageTellsWhatWasSeen() {
        desk.table.check();
    }

    private static PaperLogout paper(Instant now) {
        return new PaperLogout(desk.idp.entityId, address, now);
    }

    private static Map<String, String> form(String name, String xml) {
        return Map.of(name, Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8)), "RelayState", "theirs");
    }

    /** Shibboleth encrypts the name as soon as it knows a key of ours; and an IdP may end a login by any of its sessions. */
    @Test
    void theIdpMayEncryptTheNameAndNameAnySession() {
        Sealing sealing = new Sealing(Outsider.sp(everything, COUNCIL));
        String name = "<saml:NameID xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\">%s</saml:NameID>";
        Outsider frame = new Outsider(everything);
        for (boolean posted : new boolean[]{true, false}) {
            Outsider browser = new Outsider(everything);
            PaperResponse.Target target = browser.begin(COUNCIL);
            PaperResponse response = desk.answerTo(target);
            response.authenticated += response.authenticated.replace("s-1", "s-2");
            desk.enter(browser, browser.answer(target.acs(), response.bytes()));
            String id = ForgersDesk.fresh("_out");
            String forged = sealing.sealName(paper(Instant.now()).request(id, "G-aino", "s-2"), Sealing.GCM, name.formatted("G-aino"));
            desk.assertRefused("logout request with an encrypted name, signed by another key", "signature.notTheirs",
                    posted ? frame.post(address, form("SAMLRequest", stranger.sign(forged, id)))
                            : frame.get(address + "?" + PaperLogout.query("SAMLRequest", forged, stranger.keys.getPrivate())),
                    frame);
            assertTrue(browser.isIn(COUNCIL), "still in");
            String other = sealing.sealName(paper(Instant.now()).request(ForgersDesk.fresh("_out"), "G-aino", "s-3"), Sealing.GCM, name.formatted("G-aino"));
            frame.get(address + "?" + PaperLogout.query("SAMLRequest", other, desk.idp.keys.getPrivate()));
            assertTrue(browser.isIn(COUNCIL), "another session's end");
            HttpResponse<String> obeyed = posted ? frame.post(address, form("SAMLRequest", desk.idp.sign(forged, id)))
                    : frame.get(address + "?" + PaperLogout.query("SAMLRequest", forged, desk.idp.keys.getPrivate()));
            assertTrue(Outsider.message(obeyed).contains("InResponseTo=\"" + id + "\""), obeyed.body());
            assertFalse(browser.isIn(COUNCIL), "out at once");
        }
    }

    /** What comes back to the IdP beside our answer is what it has signed. */
    @Test
    void anUnsignedRelayStateDoesNotPassBesideASignedRequest() {
        Outsider browser = desk.loggedIn();
        Outsider frame = new Outsider(everything);
        String query = PaperLogout.query("SAMLRequest", paper(Instant.now()).request(ForgersDesk.fresh("_out"), "G-aino", "s-1"), desk.idp.keys.getPrivate());
        desk.assertRefused("logout request by Redirect, RelayState under an encoded name", "logout.parameterName",
                frame.get(address + "?" + query + "&Relay%53tate=theirs"), frame);
        assertTrue(browser.isIn(COUNCIL), "still in");
        assertTrue(Outsider.location(frame.get(address + "?" + query)).contains("&RelayState=r+1&"));
        assertFalse(browser.isIn(COUNCIL));
    }

    /** Where no name came, the IdP can not be told who leaves: that is said, and here it is over. */
    @Test
    void whoCameWithoutANameLeavesHere() {
        Outsider browser = new Outsider(everything);
        PaperResponse.Target target = browser.begin(COUNCIL);
        PaperResponse nameless = desk.answerTo(target);
        nameless.nameId = "";
        desk.enter(browser, browser.answer(target.acs(), nameless.bytes()));
        assertEquals(HERE + "out?partly=true", Outsider.location(browser.get(HERE + "logout")));
        assertFalse(browser.isIn(COUNCIL));
    }

    /** By a frame of the IdP's page: without any cookie of ours. */
    @Test
    void theIdpEndsALoginByPostAndByRedirectWithoutTheBrowsersCookie() {
        Map<String, Function<String, HttpResponse<String>>> ways = new LinkedHashMap<>();
        ways.put("POST", id -> new Outsider(everything).post(address, form("SAMLRequest", desk.idp.sign(paper(Instant.now()).request(id, "G-aino", "s-1"), id))));
        ways.put("Redirect", id -> new Outsider(everything).get(address + "?" + PaperLogout.query("SAMLRequest",
                paper(Instant.now()).request(id, "G-aino", "s-1"), desk.idp.keys.getPrivate())));
        for (Function<String, HttpResponse<String>> way : ways.values()) {
            Outsider browser = desk.loggedIn();
            String id = ForgersDesk.fresh("_out");
            HttpResponse<String> obeyed = way.apply(id);
            String answer = Outsider.message(obeyed);
            assertTrue(answer.contains("InResponseTo=\"" + id + "\"") && answer.contains("status:Success"), answer);
            assertTrue(Outsider.location(obeyed).contains("&RelayState="), "what the IdP wants back comes back");
            assertFalse(browser.isIn(COUNCIL), "out at once");
            Outsider again = new Outsider(everything);
            HttpResponse<String> repeated = way.apply(id);
            desk.assertRefused("logout request, the same twice", "replay", repeated, again);
        }
    }

    @Test
    void nobodyElseEndsALogin() {
        Map<String, String> reasons = new LinkedHashMap<>();
        Map<String, UnaryOperator<String>> changes = new LinkedHashMap<>();
        changes.put("old", xml -> xml.replaceFirst("IssueInstant=\"[^\"]+\"", "IssueInstant=\"" + Instant.now().minus(Duration.ofMinutes(6)) + "\""));
        reasons.put("old", "logout.issueInstant");
        changes.put("to another council's address", xml -> xml.replace("/" + COUNCIL + "/", "/pohjanmaa/"));
        reasons.put("to another council's address", "logout.destination");
        changes.put("in another issuer's name", xml -> xml.replace(desk.idp.entityId, "https://evil.example"));
        reasons.put("in another issuer's name", "logout.issuer");
        Outsider browser = desk.loggedIn();
        Outsider frame = new Outsider(everything);
        for (String what : changes.keySet()) {
            String id = ForgersDesk.fresh("_out");
            String changed = changes.get(what).apply(paper(Instant.now()).request(id, "G-aino", "s-1"));
            desk.assertRefused("logout request by POST, " + what, reasons.get(what), frame.post(address, form("SAMLRequest", desk.idp.sign(changed, id))), frame);
            desk.assertRefused("logout request by Redirect, " + what, reasons.get(what),
                    frame.get(address + "?" + PaperLogout.query("SAMLRequest", changed, desk.idp.keys.getPrivate())), frame);
            assertTrue(browser.isIn(COUNCIL), "still in");
        }
        String id = ForgersDesk.fresh("_out");
        String wish = paper(Instant.now()).request(id, "G-aino", "s-1");
        String query = PaperLogout.query("SAMLRequest", wish, desk.idp.keys.getPrivate());
        desk.assertRefused("logout request by POST, unsigned", "logout.signature", frame.post(address, form("SAMLRequest", wish)), frame);
        desk.assertRefused("logout request by Redirect, unsigned", "logout.signature", frame.get(address + "?" + query.replaceAll("&SigAlg.*", "")), frame);
        desk.assertRefused("logout request by POST, signed by another key", "signature.notTheirs", frame.post(address, form("SAMLRequest", stranger.sign(wish, id))), frame);
        desk.assertRefused("logout request by Redirect, signed by another key", "signature.notTheirs",
                frame.get(address + "?" + PaperLogout.query("SAMLRequest", wish, stranger.keys.getPrivate())), frame);
        desk.assertRefused("logout request by Redirect, rsa-sha1", "signature.method", frame.get(address + "?" + query.replace("rsa-sha256", "rsa-sha1")), frame);
        desk.assertRefused("logout request by Redirect, deflate bomb", "xml.tooLarge", frame.get(address + "?" + PaperLogout.query("SAMLRequest",
                wish.replace("</samlp:LogoutRequest>", " ".repeat(2_000_000) + "</samlp:LogoutRequest>"), desk.idp.keys.getPrivate())), frame);
        assertTrue(browser.isIn(COUNCIL), "still in");
        frame.get(address + "?" + query);
        assertFalse(browser.isIn(COUNCIL), "the right one is obeyed");
    }

    @Test
    void oneLeavesHereAndAtTheIdpAndIsToldWhetherAllIsOver() {
        Outsider browser = desk.loggedIn();
        HttpResponse<String> leaving = browser.get(HERE + "logout");
        String wish = Outsider.message(leaving);
        assertTrue(wish.contains("G-aino") && wish.contains("s-1"), wish);
        assertFalse(browser.isIn(COUNCIL), "out here before the IdP has said a word");

        String id = ForgersDesk.fresh("_done");
        String asked = wish.replaceAll("(?s).*? ID=\"([^\"]+)\".*", "$1");
        String complete = paper(Instant.now()).response(id, asked, "");
        String partial = paper(Instant.now()).response(id, asked, PARTIAL);
        assertEquals(HERE + "out", Outsider.location(browser.post(address, form("SAMLResponse", desk.idp.sign(complete, id)))));
        assertEquals(HERE + "out", Outsider.location(browser.get(address + "?" + PaperLogout.query("SAMLResponse", complete, desk.idp.keys.getPrivate()))));
        assertEquals(HERE + "out?partly=true", Outsider.location(browser.post(address, form("SAMLResponse", desk.idp.sign(partial, id)))));
        assertEquals(HERE + "out?partly=true", Outsider.location(browser.get(address + "?" + PaperLogout.query("SAMLResponse", partial, desk.idp.keys.getPrivate()))));
        assertEquals(HERE + "out?partly=true", Outsider.location(browser.post(address, form("SAMLResponse", complete))), "an unsigned answer promises nothing");
        assertEquals(HERE + "out?partly=true", Outsider.location(browser.post(address, form("SAMLResponse", stranger.sign(complete, id)))));
        for (String other : new String[]{"_never", browser.begin(COUNCIL).request()}) {
            String elsewhere = paper(Instant.now()).response(id, other, "");
            assertEquals(HERE + "out?partly=true", Outsider.location(browser.post(address, form("SAMLResponse", desk.idp.sign(elsewhere, id)))), "no logout asked for it");
        }
        desk.table.add("logout response to no logout request of ours", "not believed: partly out", "not believed: partly out");
        desk.table.add("logout response, unsigned or by another key", "not believed: partly out", "not believed: partly out");
        assertTrue(browser.get(HERE + "out?partly=true").body().contains("voi olla vielä voimassa"));
    }

    /** Lasso's IdP gives out a persistent name only when it may make one, and knows a person again only by all of it. */
    @Test
    void theIdpMayMakeANameAndHearsAllOfItAtTheEnd() {
        Outsider browser = new Outsider(everything);
        String request = Outsider.message(browser.get(HERE + "login"));
        assertTrue(request.matches("(?s).*<\\w+:NameIDPolicy AllowCreate=\"true\"/>.*"), request);
        PaperResponse.Target target = browser.target(COUNCIL, request);
        PaperResponse response = desk.answerTo(target);
        response.nameId = response.nameId.replace(" Format=", " NameQualifier=\"https://idp.example/realm\" SPNameQualifier=\"theirs\" Format=");
        desk.enter(browser, browser.answer(target.acs(), response.bytes()));
        String wish = Outsider.message(browser.get(HERE + "logout"));
        assertTrue(wish.contains(" NameQualifier=\"https://idp.example/realm\"") && wish.contains(" SPNameQualifier=\"theirs\"") && wish.contains("nameid-format:persistent"),
                wish);
        assertFalse(Outsider.message(desk.loggedIn().get(HERE + "logout")).contains("NameQualifier"), "and nothing that did not come");
    }

    /** Some IdPs speak POST alone. */
    @Test
    void everythingWorksByPostAloneToo() {
        PaperIdp same = desk.idp;
        desk.with(same.metadata("POST", same.certificate), () -> {
            Outsider browser = new Outsider(everything);
            HttpResponse<String> page = browser.get(HERE + "login");
            assertEquals(200, page.statusCode());
            String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("form-action https://idp.example;") && policy.contains("script-src 'sha256-"), policy);
            assertTrue(page.body().contains("action=\"https://idp.example/sso\""), page.body());
            String request = Outsider.message(page);
            assertTrue(request.contains("SignatureValue"), "signed inside: " + request);
            PaperResponse.Target target = browser.target(COUNCIL, request);
            desk.enter(browser, browser.answer(target.acs(), desk.answerTo(target).bytes()));

            HttpResponse<String> leaving = browser.get(HERE + "logout");
            assertTrue(leaving.body().contains("action=\"https://idp.example/slo\""), leaving.body());
            assertTrue(Outsider.message(leaving).contains("SignatureValue"));
            assertFalse(browser.isIn(COUNCIL));

            Outsider other = desk.loggedIn();
            String id = ForgersDesk.fresh("_out");
            HttpResponse<String> obeyed = new Outsider(everything).post(address, form("SAMLRequest", same.sign(paper(Instant.now()).request(id, "G-aino", null), id)));
            assertTrue(Outsider.message(obeyed).contains("InResponseTo=\"" + id + "\""));
            assertTrue(obeyed.body().contains("name=\"RelayState\" value=\"theirs\""), obeyed.body());
            assertFalse(other.isIn(COUNCIL));
        });
    }

    @Test
    void theEndOfARoleCountsAtOnce() {
        counts("update member_role set ends = current_date - 1 where member_id = " + AINO, "update member_role set ends = null where member_id = " + AINO);
    }

    @Test
    void aRemovedMemberIsOutAtOnce() {
        counts("update member set removed = now() where id = " + AINO, "update member set removed = null where id = " + AINO);
    }

    @Test
    void aSuspendedCouncilIsClosedAtOnceToWhoIsInAndToWhoComes() {
        Outsider browser = desk.loggedIn();
        desk.change("update tenant set suspended = true where slug = '" + COUNCIL + "'");
        try {
            assertEquals(503, browser.get("/" + COUNCIL + "/").statusCode());
            assertEquals(503, browser.get("/" + COUNCIL + "/api/anything").statusCode());
            assertEquals(503, browser.get(HERE + "login").statusCode());
            assertEquals(503, browser.get(HERE + "metadata").statusCode());
        } finally {
            desk.change("update tenant set suspended = false where slug = '" + COUNCIL + "'");
        }
        assertTrue(browser.isIn(COUNCIL));
    }

    @Test
    void anEndedRowIsOutAtOnce() {
        Outsider browser = desk.loggedIn();
        assertTrue(browser.isIn(COUNCIL));
        desk.change("update login set ended = now() where ended is null and member_id = " + AINO);
        assertFalse(browser.isIn(COUNCIL));
    }

    private static void counts(String change, String back) {
        Outsider browser = desk.loggedIn();
        desk.change(change);
        try {
            assertFalse(browser.isIn(COUNCIL));
        } finally {
            desk.change(back);
        }
        desk.loggedIn();
    }
}
