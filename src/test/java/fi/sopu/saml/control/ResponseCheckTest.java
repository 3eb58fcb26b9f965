package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.sopu.saml.Assured;
import fi.sopu.saml.AuthenticationTooOld;
import fi.sopu.saml.SamlRefused;
import fi.sopu.saml.Signs;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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

    private static final PaperResponse.Target TO = PaperResponse.Target.PAPER;
    private static final PaperIdp SP = new PaperIdp();
    private static final Decryption CLEAR = new Decryption(false, false, List.of(SP.keys.getPrivate()));
    private static PaperIdp idp;
    private static PaperIdp stranger;

    private final ResponseCheck check = new ResponseCheck(Clock.fixed(TO.now(), ZoneOffset.UTC));

    @BeforeAll
    static void keys() {
        idp = new PaperIdp();
        stranger = new PaperIdp();
    }

    private static Expected expected(Signs pinned) {
        return new Expected(IdpMetadata.read(idp.metadata()), pinned, CLEAR, TO.sp(), TO.acs(), TO.request(), Duration.ofHours(8));
    }

    private Assured believed(PaperResponse response) {
        return check.check(response.bytes(), expected(null));
    }

    @Test
    void tellsWhatTheIdpSaid() {
        Assured said = believed(new PaperResponse(idp));
        assertEquals("G-aino", said.name().value());
        assertEquals("aino.lehto", said.keyValue(PaperResponse.KEY));
        assertEquals("G-aino", said.keyValue(null));
        assertEquals(List.of("s-1"), said.sessions());
        assertEquals(TO.now().minus(Duration.ofHours(1)), said.authenticated());
        assertEquals("_assertion", said.assertionId());
        assertEquals(Signs.BOTH, said.signs());
        assertEquals(TO.now().plusSeconds(360), said.until());
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
        return new Forgeries(stranger).all().entrySet().stream().map(f -> dynamicTest(f.getKey(), () -> refusedAfterASuccess(f.getValue())));
    }

    private void refusedAfterASuccess(Forgeries.Forgery f) {
        PaperResponse right = new PaperResponse(idp);
        believed(right);
        PaperResponse wrong = new PaperResponse(idp);
        f.change().accept(wrong);
        byte[] bytes = wrong.bytes();
        SamlRefused refused = assertThrows(SamlRefused.class, () -> check.check(bytes, expected(null)));
        assertEquals(f.reason(), refused.reason(), refused.getMessage());
    }

    @TestFactory
    Stream<DynamicTest> whatIsAllowedIsBelievedAndItsForgedTwinIsNot() {
        return new Allowances(stranger, SP.keys.getPublic()).all().entrySet().stream().map(a -> dynamicTest(a.getKey(), () -> {
            PaperResponse right = new PaperResponse(idp);
            a.getValue().right().accept(right);
            assertEquals("aino.lehto", believed(right).keyValue(PaperResponse.KEY));
            for (Map.Entry<String, Forgeries.Forgery> twin : a.getValue().twins().entrySet()) {
                PaperResponse wrong = new PaperResponse(idp);
                twin.getValue().change().accept(wrong);
                SamlRefused refused = assertThrows(SamlRefused.class, () -> believed(wrong), twin.getKey());
                assertEquals(twin.getValue().reason(), refused.reason(), twin.getKey() + ": " + refused.getMessage());
            }
        }));
    }

    /** Where no NameID comes, it can not be the key; and an IdP may end a login by any of its sessions. */
    @Test
    void whatIsNotThereIsNoKey() {
        PaperResponse none = new PaperResponse(idp);
        none.nameId = "";
        none.authenticated += none.authenticated.replace("s-1", "s-2");
        Assured said = believed(none);
        assertEquals(List.of("s-1", "s-2"), said.sessions());
        assertEquals("key.noNameId", assertThrows(SamlRefused.class, () -> said.keyValue(null)).reason());
        none.nameId = "<saml:NameID> </saml:NameID>".replace("> <", "><");
        assertEquals("key.empty", assertThrows(SamlRefused.class, () -> believed(none).keyValue(null)).reason());
    }

    /** As while an IdP rolls to another kind of key: whichever comes first in its metadata. */
    @Test
    void keysOfTwoKindsStandBesideEachOther() {
        PaperIdp curve = PaperIdp.elliptic(256);
        PaperIdp larger = PaperIdp.elliptic(384);
        for (List<PaperIdp> order : List.of(List.of(idp, curve), List.of(curve, idp), List.of(larger, curve, idp), List.of(idp, larger, curve))) {
            Expected any = expected(null);
            IdpMetadata all = IdpMetadata.read(idp.metadata("Redirect", order.stream().map(one -> one.certificate).toArray(java.security.cert.X509Certificate[]::new)));
            Expected rolling = new Expected(all, null, CLEAR, any.spEntityId(), any.acs(), any.requestId(), any.oldest());
            for (PaperIdp signer : order) {
                PaperResponse response = new PaperResponse(signer);
                String method = signer == idp ? PaperIdp.RSA_SHA256 : "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
                response.signer = xml -> signer.sign(xml, "_assertion", method, PaperIdp.SHA256, null, signer.keys.getPrivate());
                assertEquals("G-aino", check.check(response.bytes(), rolling).name().value());
                PaperResponse forged = new PaperResponse(stranger);
                assertEquals("signature.notTheirs", assertThrows(SamlRefused.class, () -> check.check(forged.bytes(), rolling)).reason());
            }
        }
    }

    @Test
    void anOldAuthenticationMayBeAskedForAnew() {
        believed(new PaperResponse(idp));
        PaperResponse old = new PaperResponse(idp);
        old.authenticated = old.authenticated.replace(TO.now().minus(Duration.ofHours(1)).toString(), TO.now().minus(Duration.ofDays(3)).toString());
        assertThrows(AuthenticationTooOld.class, () -> believed(old));
        PaperResponse two = new PaperResponse(idp);
        two.authenticated += old.authenticated;
        assertThrows(AuthenticationTooOld.class, () -> believed(two));
    }

    @Test
    void clocksMayDifferByAMinute() {
        PaperResponse late = new PaperResponse(idp);
        late.conditionsUntil = PaperResponse.attribute("NotOnOrAfter", TO.now().minusSeconds(59).toString());
        late.confirmedUntil = late.conditionsUntil;
        assertEquals("G-aino", believed(late).name().value());
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
    void ellipticKeysAreBelievedToo() {
        for (var curve : Map.of(256, "ecdsa-sha256", 384, "ecdsa-sha384", 521, "ecdsa-sha512").entrySet()) {
            PaperIdp elliptic = PaperIdp.elliptic(curve.getKey());
            IdpMetadata metadata = IdpMetadata.read(elliptic.metadata());
            String method = "http://www.w3.org/2001/04/xmldsig-more#" + curve.getValue();
            PaperResponse response = new PaperResponse(elliptic);
            response.signer = xml -> elliptic.sign(xml, "_assertion", method, PaperIdp.SHA256, null, elliptic.keys.getPrivate());
            Expected any = expected(null);
            Expected theirs = new Expected(metadata, null, any.decryption(), any.spEntityId(), any.acs(), any.requestId(), any.oldest());
            assertEquals(Signs.ASSERTION, check.check(response.bytes(), theirs).signs(), method);
            SamlRefused refused = assertThrows(SamlRefused.class, () -> check.check(response.bytes(), any));
            assertEquals("signature.notTheirs", refused.reason());
        }
    }

    /** Unsigned as many an IdP sends it: only its words come to the admin, and nobody comes in. */
    @Test
    void anIdpThatSaysNoWithoutAnAssertionIsHeard() {
        PaperResponse no = new PaperResponse(idp);
        no.signer = xml -> xml.replaceFirst("(?s)<saml:Assertion.*</saml:Assertion>", "").replaceFirst("(?s)<samlp:Status>.*</samlp:Status>",
                "<samlp:Status><samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Responder\"><samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:RequestDenied\"/>"
                        + "</samlp:StatusCode><samlp:StatusMessage>No access</samlp:StatusMessage></samlp:Status>");
        SamlRefused refused = assertThrows(SamlRefused.class, () -> believed(no));
        assertEquals("response.status", refused.reason());
        assertEquals("Responder, RequestDenied: No access", refused.detail());
        no.signer = xml -> xml.replaceFirst("(?s)<saml:Assertion.*</saml:Assertion>", "");
        assertEquals("assertion.notOne", assertThrows(SamlRefused.class, () -> believed(no)).reason());
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
        IdpMetadata both = new IdpMetadata(idp.entityId, List.of(idp.certificate, next.certificate), "https://idp.example/sso", null, null, null);
        PaperResponse rolled = new PaperResponse(next);
        Expected rolling = new Expected(both, null, CLEAR, TO.sp(), TO.acs(), TO.request(), Duration.ofHours(8));
        assertEquals("G-aino", check.check(rolled.bytes(), rolling).name().value());
        assertEquals("signature.notTheirs", assertThrows(SamlRefused.class, () -> check.check(rolled.bytes(), expected(null))).reason());
    }

    @TestFactory
    Stream<DynamicTest> wrappedSignaturesAreRefused() {
        return Wrapping.all().entrySet().stream().map(wrap -> dynamicTest(wrap.getKey(), () -> {
            PaperResponse signed = new PaperResponse(idp);
            signed.signResponse = wrap.getKey().startsWith("response");
            signed.signAssertion = !signed.signResponse;
            assertEquals("G-aino", believed(signed).name().value());
            String forged = wrap.getValue().apply(signed.text());
            assertTrue(forged.contains("G-evil"), "the forgery must say something else");
            assertThrows(SamlRefused.class, () -> check.check(forged.getBytes(StandardCharsets.UTF_8), expected(null)), forged);
        }));
    }

    /** Whatever type it claims: the text is what counts, and no library reads anything else into it. */
    @Test
    void anAttributeIsItsText() {
        String xsi = " xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=";
        for (String type : List.of("\"xs:integer\"", "\"xs:dateTime\"", "\"saml:AssertionType\"")) {
            PaperResponse typed = new PaperResponse(idp);
            typed.attributes = typed.attributes.replace("<saml:AttributeValue", "<saml:AttributeValue" + xsi + type);
            assertEquals("aino.lehto", believed(typed).keyValue(PaperResponse.KEY), type);
        }
    }

    @Test
    void aReasonIsFitForALog() {
        SamlRefused refused = new SamlRefused("x", "a\r\nFAKE line \u2028" + "y".repeat(500));
        assertTrue(refused.getMessage().length() < 230);
        assertTrue(refused.getMessage().chars().noneMatch(c -> c < 0x20 || c == 0x2028));
    }
}
