package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.gate.KnownBrowsers;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Answers that are right in themselves: once, in the browser that asked, at the council and IdP that were asked, in the form's one field. */
@ExtendWith(RunningSopu.class)
class AnswerIT {

    private static final String COUNCIL = "pirkanmaa";
    private static final String ACS = "/" + COUNCIL + "/saml/demo/acs";
    private static Everything everything;
    private static ForgersDesk desk;

    @BeforeAll
    static void open(Everything running) {
        everything = running;
        desk = new ForgersDesk(running, COUNCIL, "answers");
    }

    @AfterAll
    static void thePageTellsWhatWasSeen() {
        desk.table.check();
    }

    @Test
    void anAnswerWorksOnce() {
        Outsider browser = new Outsider(everything);
        PaperResponse.Target target = browser.begin(COUNCIL);
        PaperResponse answer = desk.answerTo(target);
        byte[] bytes = answer.bytes();
        HttpResponse<String> first = browser.answer(target.acs(), bytes);
        desk.assertRefused("the same response twice", "request.unknown", browser.answer(target.acs(), bytes), browser);
        desk.enter(browser, first);

        Outsider again = new Outsider(everything);
        PaperResponse.Target other = again.begin(COUNCIL);
        PaperResponse sameAssertion = new PaperResponse(desk.idp, other);
        sameAssertion.assertionId = answer.assertionId;
        desk.assertRefused("the same assertion in another response", "replay", again.answer(other.acs(), sameAssertion.bytes()), again);
    }

    /** As by the browser's way back: the old answer changes nothing, and whoever is in is told so instead of a refusal. */
    @Test
    void whoIsInIsToldSoWhenAnOldAnswerComesAgain() {
        Outsider browser = new Outsider(everything);
        PaperResponse.Target target = browser.begin(COUNCIL);
        byte[] bytes = desk.answerTo(target).bytes();
        desk.enter(browser, browser.answer(target.acs(), bytes));
        HttpResponse<String> again = browser.answer(target.acs(), bytes);
        HttpResponse<String> told = browser.get(Outsider.location(again));
        assertEquals(200, told.statusCode());
        assertTrue(told.body().contains("Olet jo kirjautunut") && told.body().contains("Aino Lehto") && told.body().contains("href=\"/" + COUNCIL + "/\""), told.body());
        assertTrue(browser.isIn(COUNCIL), "and still is");
        HttpResponse<String> stranger = new Outsider(everything).get(Outsider.location(again));
        assertEquals(403, stranger.statusCode());
        assertTrue(!stranger.body().contains("Aino"), stranger.body());
    }

    /** Only what has been verified is remembered: nobody can use up somebody else's answer, nor fill the table. */
    @Test
    void forgedAnswersDoNotBlockTheRightOne() {
        Outsider browser = new Outsider(everything);
        PaperResponse.Target target = browser.begin(COUNCIL);
        PaperResponse right = desk.answerTo(target);
        PaperIdp stranger = new PaperIdp();
        Outsider attacker = new Outsider(everything);
        PaperResponse forged = desk.answerTo(attacker.begin(COUNCIL));
        forged.assertionId = right.assertionId;
        forged.signer = xml -> stranger.sign(xml, forged.assertionId);
        desk.assertRefused("replay table filled with a victim's assertion id", "signature.notTheirs", attacker.answer(forged.to.acs(), forged.bytes()), attacker);
        PaperResponse foreign = desk.answerTo(target);
        foreign.signer = xml -> stranger.sign(xml, foreign.assertionId);
        desk.assertRefused("a victim's request answered from another browser", "request.unknown", attacker.answer(target.acs(), foreign.bytes()), attacker);
        assertEquals("0", desk.ask("select count(*) from saml_replay where message_id = ?", right.assertionId));
        desk.enter(browser, browser.answer(target.acs(), right.bytes()));
        assertEquals("1", desk.ask("select count(*) from saml_replay where message_id = ?", right.assertionId));
    }

    @Test
    void anAnswerWorksInTheBrowserThatAsked() {
        Outsider victim = new Outsider(everything);
        PaperResponse.Target target = victim.begin(COUNCIL);
        byte[] bytes = desk.answerTo(target).bytes();
        Outsider other = new Outsider(everything);
        desk.assertRefused("in a browser that began nothing", "browser.noNonce", other.answer(target.acs(), bytes), other);
        other.begin(COUNCIL);
        desk.assertRefused("in a browser that began another login", "request.unknown", other.answer(target.acs(), bytes), other);
        HttpResponse<String> accepted = victim.answer(target.acs(), bytes);
        desk.assertRefused("ticket in another browser", "ticket.unknown", other.get(Outsider.location(accepted)), other);
        Outsider sameNonce = new Outsider(everything);
        sameNonce.cookies().putAll(victim.cookies());
        desk.enter(victim, accepted);
        desk.assertRefused("ticket twice", "ticket.unknown", sameNonce.get(Outsider.location(accepted)), sameNonce);
    }

    @Test
    void anAnswerWorksAtTheCouncilThatAsked() {
        desk.loggedIn();
        ForgersDesk theirs = new ForgersDesk(everything, "pohjanmaa", "unused");
        theirs.loggedIn();
        Outsider browser = new Outsider(everything);
        PaperResponse.Target target = browser.begin(COUNCIL);
        browser.begin("pohjanmaa");
        theirs.assertRefused("at another council", "request.unknown", browser.answer(target.acs().replace(COUNCIL, "pohjanmaa"), desk.answerTo(target).bytes()), browser);
        PaperResponse.Target atTheirs = browser.begin("pohjanmaa");
        theirs.assertRefused("of another council's IdP", "signature.notTheirs", browser.answer(atTheirs.acs(), desk.answerTo(atTheirs).bytes()), browser);
        PaperResponse named = ForgersDesk.answerTo(browser.begin("pohjanmaa"), new PaperIdp(theirs.idp.entityId, desk.idp.keys, desk.idp.certificate));
        theirs.assertRefused("of another council's IdP under this one's name", "signature.notTheirs", browser.answer(named.to.acs(), named.bytes()), browser);
        desk.table.addAll(theirs.table);
    }

    @Test
    void anAnswerWorksAtTheIdpThatWasAsked() {
        PaperIdp second = new PaperIdp("https://second.example/idp", 2048);
        desk.change("insert into idp (tenant_id, id, path, entity_id, metadata, key_attribute, live, name_fi) select id, gen_random_uuid(), 'second', ?, ?, ?, true, 'Toinen'"
                + " from tenant where slug = '" + COUNCIL + "'", second.entityId, second.metadata(), PaperResponse.KEY);
        try {
            Outsider browser = new Outsider(everything);
            PaperResponse right = ForgersDesk.answerTo(browser.begin(COUNCIL, "second"), second);
            ForgersDesk.assertAccepted(browser.answer(right.to.acs(), right.bytes()));
            Outsider late = new Outsider(everything);
            PaperResponse just = ForgersDesk.answerTo(late.begin(COUNCIL, "second"), second);
            HttpResponse<String> accepted = late.answer(just.to.acs(), just.bytes());
            desk.change("update idp set live = false where path = 'second'");
            desk.assertRefused("ticket of an IdP that has been switched off", "ticket.unknown", late.get(Outsider.location(accepted)), late);
            desk.change("update idp set live = true where path = 'second'");
            PaperResponse.Target asked = browser.begin(COUNCIL, "second");
            desk.assertRefused("of the council's other IdP, at this one's address", "signature.notTheirs", browser.answer(asked.acs(), desk.answerTo(asked).bytes()), browser);
            PaperResponse.Target again = browser.begin(COUNCIL, "second");
            PaperResponse elsewhere = ForgersDesk.answerTo(again, second);
            desk.assertRefused("at the address of the council's other IdP", "request.unknown",
                    browser.answer(again.acs().replace("/second/", "/demo/"), elsewhere.bytes()), browser);
        } finally {
            desk.change("update idp set live = false where path = 'second'");
        }
    }

    @Test
    void aResponseComesByPostInItsOwnFieldOnly() {
        desk.loggedIn();
        Outsider browser = new Outsider(everything);
        String text = Base64.getEncoder().encodeToString(desk.answerTo(browser.begin(COUNCIL)).bytes());
        desk.assertRefused("by GET", "acs.notPosted", browser.get(ACS + "?SAMLResponse=" + text.replace("+", "%2B")), browser);
        desk.assertRefused("in SAMLRequest", "post.fields", browser.post(ACS, Map.of("SAMLRequest", text)), browser);
        desk.assertRefused("in both fields", "post.fields", browser.post(ACS, Map.of("SAMLResponse", text, "SAMLRequest", text)), browser);
        desk.assertRefused("in the address too", "post.fields", browser.post(ACS + "?SAMLResponse=x", Map.of("SAMLResponse", text)), browser);
        desk.assertRefused("in the address, its name encoded", "post.fields", browser.post(ACS + "?%53AMLResponse=" + text.replace("+", "%2B"), Map.of()), browser);
        desk.assertRefused("at an address with anything behind it", "post.fields", browser.post(ACS + "?RelayState=x", Map.of("SAMLResponse", text)), browser);
        desk.assertRefused("as another kind of form", "post.contentType", browser.postRaw(ACS, "application/x-www-form-urlencoded-not", "SAMLResponse=x"), browser);
        desk.assertRefused("twice in one form", "post.fields", browser.postRaw(ACS, "application/x-www-form-urlencoded", "SAMLResponse=x&SAMLResponse=x"), browser);
        desk.assertRefused("raw XML in the field", "post.base64", browser.post(ACS, Map.of("SAMLResponse", "<xml/>")), browser);
        desk.assertRefused("raw XML as the body", "post.contentType", browser.postRaw(ACS, "text/xml", "<xml/>"), browser);
        desk.assertRefused("nothing", "post.fields", browser.post(ACS, Map.of()), browser);
    }

    @Test
    void anOldAuthenticationIsAskedForAnewOnceAndLeadsToTheSamePage() {
        Outsider browser = new Outsider(everything);
        String page = "/" + COUNCIL + "/process/archive";
        PaperResponse.Target asked = browser.target(COUNCIL, Outsider.message(browser.get("/" + COUNCIL + "/saml/demo/login?to=" + page.replace("/", "%2F"))));
        HttpResponse<String> again = browser.answer(asked.acs(), old(asked).bytes());
        String authnRequest = Outsider.message(again);
        assertTrue(authnRequest.contains("ForceAuthn=\"true\""), authnRequest);
        PaperResponse.Target anew = browser.target(COUNCIL, authnRequest);
        assertEquals(page, desk.take(browser, browser.answer(anew.acs(), desk.answerTo(anew).bytes())));

        Outsider other = new Outsider(everything);
        PaperResponse.Target first = other.begin(COUNCIL);
        PaperResponse.Target second = other.target(COUNCIL, Outsider.message(other.answer(first.acs(), old(first).bytes())));
        desk.assertRefused("authentication too old, though asked for anew", "authentication.tooOldThoughForced", other.answer(second.acs(), old(second).bytes()), other);
    }

    private static PaperResponse old(PaperResponse.Target target) {
        PaperResponse response = desk.answerTo(target);
        response.authenticated = response.authenticated.replace(target.now().minus(Duration.ofHours(1)).toString(), target.now().minus(Duration.ofHours(9)).toString());
        return response;
    }

    @Test
    void oneComesBackToALocalPathOnly() {
        for (String evil : new String[]{"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example", "%2Fpirkanmaa%2F%0D%0ASet-Cookie:x", "%2Fpohjanmaa%2F"}) {
            Outsider browser = new Outsider(everything);
            PaperResponse.Target target = browser.target(COUNCIL, Outsider.message(browser.get("/" + COUNCIL + "/saml/demo/login?to=" + evil)));
            HttpResponse<String> accepted = browser.post(ACS, Map.of("RelayState", "https://evil.example",
                    "SAMLResponse", Base64.getEncoder().encodeToString(desk.answerTo(target).bytes())));
            desk.enter(browser, accepted);
            desk.table.add("return path and RelayState " + evil, "the council's home", "the council's home");
        }
    }

    @Test
    void theSessionIdIsNewAfterTheLogin() {
        Outsider browser = new Outsider(everything);
        browser.cookies().put(KnownBrowsers.LOGIN + COUNCIL, "fixed-by-an-attacker");
        PaperResponse.Target target = browser.begin(COUNCIL);
        desk.enter(browser, browser.answer(target.acs(), desk.answerTo(target).bytes()));
        assertNotEquals("fixed-by-an-attacker", browser.login(COUNCIL));
        String before = browser.login(COUNCIL);
        PaperResponse.Target again = browser.begin(COUNCIL);
        desk.enter(browser, browser.answer(again.acs(), desk.answerTo(again).bytes()));
        assertNotEquals(before, browser.login(COUNCIL));
        desk.table.add("session id fixed beforehand", "a new one", "a new one");
    }

    /** A key that only looks like somebody's is somebody else's. */
    @Test
    void theExactKeyCounts() {
        String known = Normalizer.normalize("väinö.i", Normalizer.Form.NFC);
        // somebody who has never logged in: a second key for one who has would be a doubt of its own
        desk.change("insert into member select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'login_key', ?))).* from member m"
                + " where login_key = 'eero.niskanen'", known);
        desk.change("insert into member_role select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'member_id',"
                + " (select id from member where login_key = ?)))).* from member_role r join member m on m.id = r.member_id"
                + " where m.login_key = 'eero.niskanen'", known);
        try {
            Map<String, String> keys = new LinkedHashMap<>();
            keys.put("key with a capital letter", "Väinö.i");
            keys.put("key in another normal form (NFD)", Normalizer.normalize(known, Normalizer.Form.NFD));
            keys.put("key with a dotless i", "väinö.\u0131");
            keys.put("key with a dotted capital I", "väinö.\u0130");
            keys.put("key with a space behind it", known + " ");
            keys.put("key with another alphabet's letter", "v\u00e4in\u00f6.\u0456");
            for (Map.Entry<String, String> key : keys.entrySet()) {
                assertTrue(Outsider.location(answer(known)).contains("/done?ticket="));
                String seen = Outsider.location(answer(key.getValue()));
                assertEquals("/" + COUNCIL + "/saml/demo/stranger", seen, key.getKey());
                desk.table.add(key.getKey(), "no member", "no member");
            }
            Outsider browser = new Outsider(everything);
            PaperResponse invisible = desk.answerTo(browser.begin(COUNCIL));
            invisible.attributes = PaperResponse.keyAttribute(known + "\u200b");
            desk.assertRefused("key with an invisible character", "key.unusable", browser.answer(invisible.to.acs(), invisible.bytes()), browser);
            PaperResponse twice = desk.answerTo(browser.begin(COUNCIL));
            twice.attributes = PaperResponse.keyAttribute("a</saml:AttributeValue><saml:AttributeValue>" + known);
            PaperResponse nil = desk.answerTo(browser.begin(COUNCIL));
            nil.attributes = PaperResponse.keyAttribute(known).replace("<saml:AttributeValue>",
                    "<saml:AttributeValue xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\">");
            desk.assertRefused("key that says it is none", "key.empty", browser.answer(nil.to.acs(), nil.bytes()), browser);
            PaperResponse split = desk.answerTo(browser.begin(COUNCIL));
            split.attributes = PaperResponse.keyAttribute(known.substring(0, 3) + "<x/>" + known.substring(3));
            desk.assertRefused("key with an element inside", "key.empty", browser.answer(split.to.acs(), split.bytes()), browser);
            desk.assertRefused("key with two values", "key.notOneValue", browser.answer(twice.to.acs(), twice.bytes()), browser);
        } finally {
            desk.change("update member set removed = now(), login_key = null where login_key = ?", known);
        }
    }

    private static HttpResponse<String> answer(String key) {
        Outsider browser = new Outsider(everything);
        PaperResponse response = desk.answerTo(browser.begin(COUNCIL));
        response.attributes = PaperResponse.keyAttribute(key);
        HttpResponse<String> answer = browser.answer(response.to.acs(), response.bytes());
        assertNull(browser.login(COUNCIL));
        return answer;
    }

    /** Where the IdP is away, only the browser sees it; who comes back again and again is told so, and may try once more. */
    @Test
    void whoIsSentAwayAgainAndAgainIsToldThatTheIdpDoesNotAnswer() {
        Outsider browser = new Outsider(everything);
        String login = "/" + COUNCIL + "/saml/demo/login?to=%2F" + COUNCIL + "%2Fprocess%2Farchive";
        for (int i = 0; i < 5; i++) {
            assertEquals(303, browser.get(login).statusCode());
        }
        HttpResponse<String> told = browser.get(login);
        assertEquals(503, told.statusCode());
        assertTrue(told.body().contains("ei taida vastata") && told.body().contains("mailto:"), told.body());
        String again = told.body().replaceAll("(?s).*href=\"([^\"]*again=true[^\"]*)\".*", "$1").replace("&amp;", "&");
        PaperResponse.Target target = browser.target(COUNCIL, Outsider.message(browser.get(again)));
        assertEquals("/" + COUNCIL + "/process/archive", desk.take(browser, browser.answer(target.acs(), desk.answerTo(target).bytes())));
    }

    @Test
    void aScriptIsToldWhereToLogIn() {
        HttpResponse<String> answer = new Outsider(everything).get("/" + COUNCIL + "/api/anything");
        assertEquals(401, answer.statusCode());
        assertTrue(answer.body().startsWith("{\"login\":\"/" + COUNCIL + "/saml/demo/login?to="), answer.body());
    }
}
