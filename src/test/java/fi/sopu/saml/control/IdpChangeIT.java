package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An IdP's certificates and metadata change while Sopu runs: the new counts at once, the removed no more, nobody waits for a restart. */
@ExtendWith(RunningSopu.class)
class IdpChangeIT {

    private static final String COUNCIL = "pirkanmaa";
    private static Everything everything;
    private static ForgersDesk desk;
    private static PaperIdp next;

    @BeforeAll
    static void open(Everything running) {
        everything = running;
        desk = new ForgersDesk(running, COUNCIL, "idp");
        next = new PaperIdp(desk.idp.entityId, 2048);
    }

    @AfterAll
    static void thePageTellsWhatWasSeen() {
        desk.table.check();
    }

    private static HttpResponse<String> answer(PaperIdp signer, Outsider browser) {
        PaperResponse response = ForgersDesk.answerTo(browser.begin(COUNCIL), signer);
        return browser.answer(response.to.acs(), response.bytes());
    }

    @Test
    void certificatesRollOver() {
        Outsider before = new Outsider(everything);
        desk.assertRefused("certificate that is not in the metadata yet", "signature.notTheirs", answer(next, before), before);
        Outsider begun = new Outsider(everything);
        PaperResponse.Target waiting = begun.begin(COUNCIL);
        desk.with(desk.idp.metadata("Redirect", desk.idp.certificate, next.certificate), () -> {
            for (PaperIdp signer : new PaperIdp[]{desk.idp, next}) {
                Outsider browser = new Outsider(everything);
                desk.enter(browser, answer(signer, browser));
            }
            desk.enter(begun, begun.answer(waiting.acs(), ForgersDesk.answerTo(waiting, next).bytes()));
        });
        // keys of two kinds, whichever comes first
        desk.with(desk.idp.metadata("Redirect", PaperIdp.elliptic(256).certificate, desk.idp.certificate), () -> {
            Outsider browser = new Outsider(everything);
            desk.enter(browser, answer(desk.idp, browser));
            Outsider other = new Outsider(everything);
            desk.assertRefused("certificate that is not in the metadata, beside keys of two kinds", "signature.notTheirs", answer(next, other), other);
        });
        desk.with(desk.idp.metadata("Redirect", next.certificate), () -> {
            Outsider browser = new Outsider(everything);
            desk.assertRefused("certificate that has been removed from the metadata", "signature.notTheirs", answer(desk.idp, browser), browser);
            desk.enter(browser, answer(next, browser));
        });
        Outsider after = new Outsider(everything);
        desk.enter(after, answer(desk.idp, after));
    }

    /** Nobody is sent to an IdP whose metadata has expired, and nobody who comes from it is believed. */
    @Test
    void expiredMetadataIsWorthNothing() {
        String good = desk.idp.metadata("Redirect", desk.idp.certificate);
        Outsider browser = new Outsider(everything);
        PaperResponse.Target waiting = browser.begin(COUNCIL);
        desk.with(good.replace(" entityID=", " validUntil=\"" + Instant.now().minus(Duration.ofMinutes(1)) + "\" entityID="), () -> {
            assertEquals(503, browser.get("/" + COUNCIL + "/saml/demo/login").statusCode());
            HttpResponse<String> answer = browser.answer(waiting.acs(), desk.answerTo(waiting).bytes());
            assertEquals(503, answer.statusCode());
            assertTrue(everything.stack().log().contains("idp.metadataExpired"));
            desk.table.add("response under expired metadata", "login out of use", "login out of use");
        });
        desk.with(good.replace(" entityID=", " validUntil=\"" + Instant.now().plus(Duration.ofDays(1)) + "\" entityID="), () -> {
            Outsider later = new Outsider(everything);
            desk.enter(later, answer(desk.idp, later));
        });
    }

    /** Where the NameID is the key, its format and its qualifiers belong to it. */
    @Test
    void theSameNameInAnotherFormatIsSomebodyElse() {
        desk.with("key_attribute = null, name_format = null", "key_attribute = '" + PaperResponse.KEY + "', name_format = null", () -> {
            Outsider browser = new Outsider(everything);
            String persistent = " Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:persistent\"";
            desk.enter(browser, named(browser, persistent));
            desk.enter(browser, named(browser, persistent + " NameQualifier=\"" + desk.idp.entityId + "\" SPNameQualifier=\"" + everything.stack().url() + "/" + COUNCIL + "\""));
            Outsider other = new Outsider(everything);
            desk.assertRefused("NameID as the key, in another format than before", "key.otherFormat",
                    named(other, " Format=\"urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress\""), other);
            desk.assertRefused("NameID as the key, without a format", "key.otherFormat", named(other, ""), other);
            desk.assertRefused("NameID as the key, of another IdP behind this one", "key.qualified", named(other, persistent + " NameQualifier=\"https://upstream.example\""),
                    other);
            desk.assertRefused("NameID as the key, for another service provider", "key.qualified", named(other, persistent + " SPNameQualifier=\"https://other.example\""), other);
        });
    }

    /** Where an attribute is the key a NameID may be missing, but not where it is the key itself. */
    @Test
    void aNameThatIsTheKeyHasToBeThere() {
        desk.with("key_attribute = null, name_format = null", "key_attribute = '" + PaperResponse.KEY + "', name_format = null", () -> {
            Outsider browser = new Outsider(everything);
            desk.enter(browser, named(browser, ""));
            for (String name : new String[]{"", "<saml:NameID></saml:NameID>"}) {
                Outsider other = new Outsider(everything);
                PaperResponse response = desk.answerTo(other.begin(COUNCIL));
                response.nameId = name;
                desk.assertRefused("NameID as the key, " + (name.isEmpty() ? "none" : "an empty one"), name.isEmpty() ? "key.noNameId" : "key.empty",
                        other.answer(response.to.acs(), response.bytes()), other);
            }
        });
    }

    private static HttpResponse<String> named(Outsider browser, String more) {
        PaperResponse response = desk.answerTo(browser.begin(COUNCIL));
        response.nameId = "<saml:NameID" + more + ">aino.lehto</saml:NameID>";
        return browser.answer(response.to.acs(), response.bytes());
    }

    @Test
    void whatAnIdpHasSignedItSignsFromThenOn() {
        desk.with("signs = null", "signs = 'BOTH'", () -> {
            Outsider browser = new Outsider(everything);
            desk.enter(browser, answer(desk.idp, browser));
            assertEquals("BOTH", desk.ask("select signs from idp where path = 'demo'"));
            Outsider other = new Outsider(everything);
            PaperResponse less = desk.answerTo(other.begin(COUNCIL));
            less.signResponse = false;
            desk.assertRefused("less signed than at the first login", "signature.lessThanPinned", other.answer(less.to.acs(), less.bytes()), other);
        });
    }
}
