package fi.sopu.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.sopu.identity.AuthenticationTooOld;
import fi.sopu.identity.SamlRefused;
import fi.sopu.identity.Signs;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Forged and broken Responses. Each refusal begins with the same Response being believed, so that it can not be refused
 * for a wrong reason, and names the reason that is expected.
 */
class ResponseCheckTest {

    private static final String SHA1 = "http://www.w3.org/2000/09/xmldsig#sha1";
    private static final String RSA_SHA1 = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
    private static PaperIdp idp;
    private static PaperIdp stranger;

    private final ResponseCheck check = new ResponseCheck(Clock.fixed(PaperResponse.NOW, ZoneOffset.UTC));

    @BeforeAll
    static void keys() {
        idp = new PaperIdp();
        stranger = new PaperIdp();
    }

    private static Expected expected(Signs pinned) {
        return new Expected(IdpMetadata.read(idp.metadata()), pinned, PaperResponse.SP, PaperResponse.ACS, PaperResponse.REQUEST, Duration.ofHours(8));
    }

    private Assured believed(PaperResponse response) {
        return check.check(response.bytes(), expected(null));
    }

    @Test
    void tellsWhatTheIdpSaid() {
        Assured said = believed(new PaperResponse(idp));
        assertEquals("G-aino", said.nameId());
        assertEquals("aino.lehto", said.keyValue(PaperResponse.KEY));
        assertEquals("G-aino", said.keyValue(null));
        assertEquals("s-1", said.sessionIndex());
        assertEquals("_assertion", said.assertionId());
        assertEquals(Signs.BOTH, said.signs());
        assertEquals(PaperResponse.NOW.plusSeconds(360), said.until());
    }

    @Test
    void attributesGoByNameNotByFriendlyName() {
        Assured said = believed(new PaperResponse(idp));
        assertThrows(SamlRefused.class, () -> said.keyValue("mail"));
    }

    @Test
    void theExactValueCounts() {
        for (String value : List.of("Aino.Lehto", "aino.lehto ", "a\u0131no.lehto", "äiti", "a\u0308iti")) {
            PaperResponse response = new PaperResponse(idp);
            response.attributes = PaperResponse.keyAttribute(value);
            assertEquals(value, believed(response).keyValue(PaperResponse.KEY));
        }
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsRefused() {
        Map<String, Case> cases = new LinkedHashMap<>();
        signatures(cases);
        contents(cases);
        times(cases);
        documents(cases);
        return cases.entrySet().stream().map(c -> dynamicTest(c.getKey(), () -> refusedAfterASuccess(c.getValue())));
    }

    private record Case(Consumer<PaperResponse> change, String reason) {
    }

    private void refusedAfterASuccess(Case c) {
        PaperResponse right = new PaperResponse(idp);
        believed(right);
        PaperResponse wrong = new PaperResponse(idp);
        c.change().accept(wrong);
        byte[] bytes = wrong.bytes();
        SamlRefused refused = assertThrows(SamlRefused.class, () -> check.check(bytes, expected(null)));
        assertEquals(c.reason(), refused.reason(), refused.getMessage());
    }

    private static void signatures(Map<String, Case> cases) {
        cases.put("unsigned", new Case(r -> {
            r.signAssertion = false;
            r.signResponse = false;
        }, "signature.missing"));
        cases.put("signed by another key", new Case(r -> r.signer = xml -> stranger.sign(xml, "_assertion"), "signature.notTheirs"));
        cases.put("signed by another key that KeyInfo brings along", new Case(r -> r.signer = xml -> stranger.sign(xml, "_assertion",
                PaperIdp.RSA_SHA256, PaperIdp.SHA256, stranger.ownKeyInfo(), stranger.keys.getPrivate()), "signature.notTheirs"));
        cases.put("assertion rightly, response wrongly signed", new Case(r -> r.signer = xml -> stranger.sign(idp.sign(xml, "_assertion"), "_response"),
                "signature.notTheirs"));
        cases.put("rsa-sha1", new Case(r -> r.signer = xml -> idp.sign(xml, "_assertion", RSA_SHA1, PaperIdp.SHA256, null, idp.keys.getPrivate()),
                "signature.method"));
        cases.put("sha1 digest", new Case(r -> r.signer = xml -> idp.sign(xml, "_assertion", PaperIdp.RSA_SHA256, SHA1, null, idp.keys.getPrivate()),
                "signature.digest"));
        cases.put("changed after signing", new Case(r -> r.afterSigning = xml -> xml.replace("aino.lehto", "ville.toivola"), "signature.notTheirs"));
        cases.put("signature value emptied", new Case(r -> r.afterSigning =
                xml -> xml.replaceAll("<ds:SignatureValue>[^<]*</ds:SignatureValue>", "<ds:SignatureValue></ds:SignatureValue>"), "signature.notTheirs"));
        cases.put("reference to the whole document", new Case(r -> r.signer = xml -> idp.sign(xml, "_assertion").replace("URI=\"#_assertion\"", "URI=\"\""), "signature.reference"));
        cases.put("XSLT transform", new Case(r -> r.afterSigning = xml -> xml.replace(
                "Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"", "Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\""), "signature.transform"));
        cases.put("XPath transform", new Case(r -> r.afterSigning = xml -> xml.replace(
                "Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"", "Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\""), "signature.transform"));
        cases.put("RetrievalMethod", new Case(r -> r.afterSigning = xml -> xml.replaceFirst("</ds:SignatureValue>",
                "</ds:SignatureValue><ds:KeyInfo><ds:RetrievalMethod URI=\"http://127.0.0.1/\"/></ds:KeyInfo>"), "signature.element"));
        cases.put("inclusive canonicalisation", new Case(r -> r.afterSigning = xml -> xml.replace(
                "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"", "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\""),
                "signature.canonicalisation"));
        cases.put("hmac with the public key", new Case(r -> r.afterSigning = xml -> xml.replace(PaperIdp.RSA_SHA256,
                "http://www.w3.org/2000/09/xmldsig#hmac-sha1"), "signature.method"));
    }

    private static void contents(Map<String, Case> cases) {
        cases.put("no Destination", new Case(r -> r.destination = "", "response.destination"));
        cases.put("another council's Destination", new Case(r -> r.destination = PaperResponse.attribute("Destination", "https://sopu.example/pohjanmaa/saml/demo/acs"),
                "response.destination"));
        cases.put("no InResponseTo", new Case(r -> r.inResponseTo = "", "response.inResponseTo"));
        cases.put("another InResponseTo", new Case(r -> r.inResponseTo = PaperResponse.attribute("InResponseTo", "_other"), "response.inResponseTo"));
        cases.put("another issuer of the response", new Case(r -> r.responseIssuer = PaperResponse.issuer("https://evil.example"), "issuer.foreign"));
        cases.put("another issuer of the assertion", new Case(r -> r.assertionIssuer = PaperResponse.issuer("https://evil.example"), "issuer.foreign"));
        cases.put("IdP says no", new Case(r -> r.status = "urn:oasis:names:tc:SAML:2.0:status:Responder", "response.status"));
        cases.put("SAML 1.1", new Case(r -> r.version = "1.1", "response.version"));
        cases.put("no Recipient", new Case(r -> r.recipient = "", "subject.confirmation"));
        cases.put("another Recipient", new Case(r -> r.recipient = PaperResponse.attribute("Recipient", PaperResponse.ACS + "/"), "subject.confirmation"));
        cases.put("no InResponseTo in the confirmation", new Case(r -> r.confirmedRequest = "", "subject.confirmation"));
        cases.put("another InResponseTo in the confirmation", new Case(r -> r.confirmedRequest = PaperResponse.attribute("InResponseTo", "_other"), "subject.confirmation"));
        cases.put("confirmation without end", new Case(r -> r.confirmedUntil = "", "subject.confirmation"));
        cases.put("sender-vouches", new Case(r -> r.method = "urn:oasis:names:tc:SAML:2.0:cm:sender-vouches", "subject.confirmation"));
        cases.put("no Conditions", new Case(r -> r.conditions = false, "conditions.missing"));
        cases.put("Conditions without end", new Case(r -> r.conditionsUntil = "", "conditions.notOnOrAfter"));
        cases.put("no audience", new Case(r -> r.audience = "", "audience.missing"));
        cases.put("another audience", new Case(r -> r.audience = PaperResponse.audience("https://sopu.example/pohjanmaa"), "audience.foreign"));
        cases.put("a second audience restriction that is not ours", new Case(r -> r.audience = PaperResponse.audience(PaperResponse.SP)
                + PaperResponse.audience("https://other.example"), "audience.foreign"));
        cases.put("no NameID", new Case(r -> r.nameId = "", "subject.missing"));
        cases.put("empty NameID", new Case(r -> r.nameId = "<saml:NameID> </saml:NameID>", "key.empty"));
        cases.put("no authentication", new Case(r -> r.authenticated = "", "authentication.notOne"));
    }

    private static void times(Map<String, Case> cases) {
        Instant now = PaperResponse.NOW;
        cases.put("Conditions over", new Case(r -> r.conditionsUntil = PaperResponse.attribute("NotOnOrAfter", now.minusSeconds(61).toString()), "conditions.expired"));
        cases.put("Conditions not begun", new Case(r -> r.conditionsFrom = PaperResponse.attribute("NotBefore", now.plusSeconds(61).toString()), "conditions.notYet"));
        cases.put("confirmation over", new Case(r -> r.confirmedUntil = PaperResponse.attribute("NotOnOrAfter", now.minusSeconds(61).toString()), "subject.confirmation"));
        cases.put("issued long ago", new Case(r -> r.issued = now.minus(Duration.ofMinutes(11)), "response.issueInstant"));
        cases.put("issued in the future", new Case(r -> r.issued = now.plusSeconds(61), "response.issueInstant"));
        cases.put("authenticated in the future", new Case(r -> r.authenticated = r.authenticated.replace(now.minus(Duration.ofHours(1)).toString(),
                now.plusSeconds(61).toString()), "authentication.future"));
        cases.put("session over at the IdP", new Case(r -> r.authenticated = r.authenticated.replace(" SessionIndex=",
                " SessionNotOnOrAfter=\"" + now.minusSeconds(61) + "\" SessionIndex="), "authentication.sessionOver"));
    }

    private static void documents(Map<String, Case> cases) {
        cases.put("document type", new Case(r -> r.afterSigning = xml -> "<!DOCTYPE r [<!ENTITY e \"x\">]>" + xml, "xml.notWellFormed"));
        cases.put("external entity", new Case(r -> r.afterSigning = xml -> "<!DOCTYPE r SYSTEM \"file:///etc/passwd\">" + xml, "xml.notWellFormed"));
        cases.put("comment in the NameID", new Case(r -> r.afterSigning = xml -> xml.replace("G-aino", "G-<!-- x -->aino"), "xml.nodeType"));
        cases.put("processing instruction in the NameID", new Case(r -> r.nameId = r.nameId.replace("G-aino", "G-<?x y?>aino"), "xml.nodeType"));
        cases.put("comment outside", new Case(r -> r.afterSigning = xml -> xml + "<!-- x -->", "xml.nodeType"));
        cases.put("20,000 deep", new Case(r -> r.afterSigning = xml -> xml.replace("</samlp:Status>", "<samlp:StatusDetail>" + "<x>".repeat(20_000) + "</x>".repeat(20_000)
                + "</samlp:StatusDetail></samlp:Status>"), "xml.notWellFormed"));
        cases.put("too large", new Case(r -> r.afterSigning = xml -> xml + " ".repeat(ResponseCheck.MOST_BYTES), "xml.tooLarge"));
        cases.put("100,000 elements", new Case(r -> r.beforeAssertion = "<samlp:Extensions>" + "<x/>".repeat(50_000) + "</samlp:Extensions>", "xml.tooManyNodes"));
        cases.put("no XML", new Case(r -> r.afterSigning = xml -> "hello", "xml.notWellFormed"));
        cases.put("another element", new Case(r -> r.afterSigning = xml -> "<a/>", "xml.root"));
        cases.put("an assertion alone", new Case(r -> r.afterSigning = xml -> idp.sign(r.assertion(), "_assertion"), "xml.root"));
        cases.put("XML 1.1", new Case(r -> r.afterSigning = xml -> "<?xml version=\"1.1\"?>" + xml, "xml.version"));
        cases.put("the same ID twice", new Case(r -> r.beforeAssertion = "<samlp:Extensions><x id=\"_assertion\"/></samlp:Extensions>", "xml.idTwice"));
        cases.put("an encrypted assertion beside it", new Case(r -> r.beforeAssertion = "<saml:EncryptedAssertion/>", "assertion.encrypted"));
    }

    @Test
    void anOldAuthenticationMayBeAskedForAnew() {
        believed(new PaperResponse(idp));
        PaperResponse old = new PaperResponse(idp);
        old.authenticated = old.authenticated.replace(PaperResponse.NOW.minus(Duration.ofHours(1)).toString(), PaperResponse.NOW.minus(Duration.ofDays(3)).toString());
        assertThrows(AuthenticationTooOld.class, () -> believed(old));
    }

    @Test
    void clocksMayDifferByAMinute() {
        PaperResponse late = new PaperResponse(idp);
        late.conditionsUntil = PaperResponse.attribute("NotOnOrAfter", PaperResponse.NOW.minusSeconds(59).toString());
        late.confirmedUntil = late.conditionsUntil;
        assertEquals("G-aino", believed(late).nameId());
    }

    @Test
    void lessThanWasPinnedIsRefused() {
        PaperResponse assertionOnly = new PaperResponse(idp);
        assertionOnly.signResponse = false;
        assertEquals(Signs.ASSERTION, check.check(assertionOnly.bytes(), expected(Signs.ASSERTION)).signs());
        for (Signs pinned : List.of(Signs.BOTH, Signs.RESPONSE)) {
            SamlRefused refused = assertThrows(SamlRefused.class, () -> check.check(assertionOnly.bytes(), expected(pinned)));
            assertEquals("signature.lessThanPinned", refused.reason());
        }
        assertEquals(Signs.BOTH, check.check(new PaperResponse(idp).bytes(), expected(Signs.RESPONSE)).signs());
    }

    @Test
    void twoValidAssertionsAreRefused() {
        PaperResponse two = new PaperResponse(idp);
        PaperResponse other = new PaperResponse(idp);
        other.assertionId = "_second";
        two.signer = xml -> idp.sign(idp.sign(xml.replace("</samlp:Response>", other.assertion() + "</samlp:Response>"), "_assertion"), "_second");
        assertEquals("assertion.notOne", assertThrows(SamlRefused.class, () -> believed(two)).reason());
    }

    @Test
    void aWeakKeyIsNoKey() {
        PaperIdp weak = new PaperIdp(1024);
        SamlRefused refused = assertThrows(SamlRefused.class, () -> IdpMetadata.read(weak.metadata()));
        assertEquals("metadata.noCertificate", refused.reason());
    }

    @Test
    void theIdpMayHaveSeveralCertificatesAndLoseOne() {
        PaperIdp next = new PaperIdp();
        IdpMetadata both = new IdpMetadata(PaperIdp.ENTITY_ID, List.of(idp.certificate, next.certificate), "https://idp.example/sso", null, null, null);
        PaperResponse rolled = new PaperResponse(next);
        Expected rolling = new Expected(both, null, PaperResponse.SP, PaperResponse.ACS, PaperResponse.REQUEST, Duration.ofHours(8));
        assertEquals("G-aino", check.check(rolled.bytes(), rolling).nameId());
        assertEquals("signature.notTheirs", assertThrows(SamlRefused.class, () -> check.check(rolled.bytes(), expected(null))).reason());
    }

    @TestFactory
    Stream<DynamicTest> wrappedSignaturesAreRefused() {
        return Wrapping.all().entrySet().stream().map(wrap -> dynamicTest(wrap.getKey(), () -> {
            PaperResponse signed = new PaperResponse(idp);
            signed.signResponse = wrap.getKey().startsWith("response");
            signed.signAssertion = !signed.signResponse;
            assertEquals("G-aino", believed(signed).nameId());
            String forged = wrap.getValue().apply(signed.text());
            assertTrue(forged.contains("G-evil"), "the forgery must say something else");
            assertThrows(SamlRefused.class, () -> check.check(forged.getBytes(StandardCharsets.UTF_8), expected(null)), forged);
        }));
    }

    @Test
    void aReasonIsFitForALog() {
        SamlRefused refused = new SamlRefused("x", "a\r\nFAKE line \u2028" + "y".repeat(500));
        assertTrue(refused.getMessage().length() < 230);
        assertTrue(refused.getMessage().chars().noneMatch(c -> c < 0x20 || c == 0x2028));
    }
}
