package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.sopu.saml.LogoutWish;
import fi.sopu.saml.SamlRefused;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Logout messages: only the IdP's own, signed and fresh ones are obeyed. */
class LogoutCheckTest {

    private static final PaperResponse.Target TO = PaperResponse.Target.PAPER;
    private static final String ADDRESS = TO.sp() + "/saml/demo/logout";
    private static final PaperIdp SP = new PaperIdp();
    private static PaperIdp idp;
    private static PaperIdp stranger;
    private static IdpMetadata metadata;

    private final LogoutCheck check = new LogoutCheck(Clock.fixed(TO.now(), ZoneOffset.UTC), new Decryption(false, false, List.of(SP.keys.getPrivate())));

    @BeforeAll
    static void keys() {
        idp = new PaperIdp();
        stranger = new PaperIdp();
        metadata = IdpMetadata.read(idp.metadata());
    }

    private static PaperLogout paper() {
        return new PaperLogout(idp.entityId, ADDRESS, TO.now());
    }

    private static String request() {
        return paper().request("_out", "G-aino", "s-1");
    }

    private static String response(String status) {
        return paper().response("_done", "_asked", status);
    }

    private static String query(String name, String xml, PrivateKey key) {
        return PaperLogout.query(name, xml, key);
    }

    private LogoutWish redirected(String query) {
        return check.redirectedRequest(query, metadata, ADDRESS);
    }

    private LogoutWish posted(String xml) {
        return check.postedRequest(xml.getBytes(StandardCharsets.UTF_8), metadata, ADDRESS);
    }

    @Test
    void theIdpsOwnWishIsUnderstood() {
        LogoutWish wish = redirected(query("SAMLRequest", request(), idp.keys.getPrivate()));
        assertEquals("G-aino", wish.nameId());
        assertEquals(List.of("s-1"), wish.sessions());
        assertEquals("_out", wish.id());
        assertEquals("r 1", wish.relayState());
        LogoutWish posted = posted(idp.sign(request(), "_out"));
        assertEquals(List.of(wish.id(), wish.nameId(), wish.sessions(), wish.until()), List.of(posted.id(), posted.nameId(), posted.sessions(), posted.until()));
        assertEquals("G-aino", posted(idp.sign(request().replaceFirst("(IssueInstant=\"[^\"]+)Z\"", "$1+00:00\""), "_out")).nameId());
    }

    @TestFactory
    Stream<DynamicTest> anybodyElsesIsRefused() {
        Map<String, UnaryOperator<String>> wrong = new LinkedHashMap<>();
        wrong.put("old", xml -> xml.replace(TO.now().toString(), TO.now().minus(Duration.ofMinutes(6)).toString()));
        wrong.put("from the future", xml -> xml.replace(TO.now().toString(), TO.now().plusSeconds(61).toString()));
        wrong.put("to another address", xml -> xml.replace(ADDRESS, "https://sopu.example/pohjanmaa/saml/demo/logout"));
        wrong.put("without an address", xml -> xml.replace(" Destination=\"" + ADDRESS + "\"", ""));
        wrong.put("of another issuer", xml -> xml.replace(idp.entityId, "https://evil.example"));
        wrong.put("of nobody", xml -> xml.replace("<saml:NameID>G-aino</saml:NameID>", ""));
        wrong.put("of two people", xml -> xml.replace("</samlp:LogoutRequest>", "<saml:NameID>G-evil</saml:NameID></samlp:LogoutRequest>"));
        wrong.put("with a type of its own",
                xml -> xml.replace("<saml:NameID>", "<saml:NameID xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"saml:NameIDType\">"));
        wrong.put("with an element nobody knows", xml -> xml.replace("</samlp:LogoutRequest>", "<x/></samlp:LogoutRequest>"));
        wrong.put("with a time in another zone", xml -> xml.replaceFirst("(IssueInstant=\"[^\"]+)Z\"", "$1+02:00\""));
        wrong.put("over", xml -> xml.replace(" Destination", " NotOnOrAfter=\"" + TO.now().minusSeconds(61) + "\" Destination"));
        return wrong.entrySet().stream().map(w -> dynamicTest(w.getKey(), () -> {
            redirected(query("SAMLRequest", request(), idp.keys.getPrivate()));
            posted(idp.sign(request(), "_out"));
            String changed = w.getValue().apply(request());
            assertThrows(SamlRefused.class, () -> redirected(query("SAMLRequest", changed, idp.keys.getPrivate())));
            assertThrows(SamlRefused.class, () -> posted(idp.sign(changed, "_out")));
        }));
    }

    private static String sealed(java.security.PublicKey to, String content, String inside) {
        return new Sealing(to).sealName(request(), content, inside);
    }

    /** Shibboleth encrypts the name as soon as our metadata has a key to do so with. */
    @Test
    void anEncryptedNameIsOpened() {
        String name = "<saml:NameID xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\">G-aino</saml:NameID>";
        for (String inside : List.of(name, name.replaceFirst(" xmlns:saml=\"[^\"]*\"", ""))) {
            String sealed = sealed(SP.keys.getPublic(), Sealing.GCM, inside);
            assertEquals("G-aino", redirected(query("SAMLRequest", sealed, idp.keys.getPrivate())).nameId());
            assertEquals("G-aino", posted(idp.sign(sealed, "_out")).nameId());
        }
        String sealed = sealed(SP.keys.getPublic(), Sealing.GCM, name);
        assertReason("logout.signature", () -> posted(sealed));
        assertReason("signature.notTheirs", () -> posted(stranger.sign(sealed, "_out")));
        assertReason("signature.notTheirs", () -> posted(idp.sign(sealed, "_out").replaceFirst("(?s)<saml:EncryptedID.*</saml:EncryptedID>",
                sealed(SP.keys.getPublic(), Sealing.GCM, name.replace("aino", "evil")).replaceAll("(?s).*(<saml:EncryptedID.*</saml:EncryptedID>).*", "$1"))));
        assertReason("encryption.unreadable", () -> posted(idp.sign(sealed(stranger.keys.getPublic(), Sealing.GCM, name), "_out")));
        assertReason("encryption.cbc", () -> posted(idp.sign(sealed(SP.keys.getPublic(), Sealing.CBC, name), "_out")));
        assertReason("logout.nameId", () -> posted(idp.sign(sealed.replace("<saml:EncryptedID", "<saml:NameID>G-evil</saml:NameID><saml:EncryptedID"), "_out")));
        assertReason("logout.nameId", () -> posted(idp.sign(sealed(SP.keys.getPublic(), Sealing.GCM, "<x/>"), "_out")));
        assertReason("xml.shape", () -> posted(idp.sign(sealed(SP.keys.getPublic(), Sealing.GCM, name.replace("G-aino", "G-<x/>aino")), "_out")));
        assertReason("xml.nodeType", () -> posted(idp.sign(sealed(SP.keys.getPublic(), Sealing.GCM, name.replace("G-aino", "G-<!-- -->aino")), "_out")));
    }

    @Test
    void unsignedOrForeignOnesAreRefused() {
        String good = query("SAMLRequest", request(), idp.keys.getPrivate());
        redirected(good);
        assertReason("logout.signature", () -> redirected(good.substring(0, good.indexOf("&SigAlg"))));
        assertReason("logout.signature", () -> redirected(good.substring(0, good.indexOf("&Signature"))));
        assertReason("signature.notTheirs", () -> redirected(query("SAMLRequest", request(), stranger.keys.getPrivate())));
        assertReason("signature.notTheirs", () -> redirected(good.replace("RelayState=r%201", "RelayState=r%202")));
        assertReason("signature.method", () -> redirected(good.replace("rsa-sha256", "rsa-sha1")));
        assertReason("logout.parameterName", () -> redirected(good + "&Relay%53tate=theirs"));
        assertReason("logout.parameterName", () -> redirected(good.replace("RelayState=r%201", "Relay%53tate=r%201")));
        assertReason("logout.parameterName", () -> redirected(good + "&S%41MLResponse=x"));
        assertReason("logout.parameterTwice", () -> redirected(good + "&SAMLRequest=x"));
        assertReason("logout.parameterTwice", () -> redirected(good + "&SAMLResponse=x"));
        assertReason("logout.encoding", () -> redirected(good + "&SAMLEncoding=urn:none"));
        assertReason("logout.signature", () -> redirected(query("SAMLRequest", stranger.sign(request(), "_out"), idp.keys.getPrivate())));
        assertReason("logout.signature", () -> posted(request()));
        assertReason("signature.notTheirs", () -> posted(stranger.sign(request(), "_out")));
        assertReason("signature.notTheirs", () -> posted(idp.sign(request(), "_out").replace("G-aino", "G-ville")));
    }

    @Test
    void aDeflateBombIsCutOff() {
        String bomb = request().replace("</samlp:LogoutRequest>", " ".repeat(5_000_000) + "</samlp:LogoutRequest>");
        assertReason("xml.tooLarge", () -> redirected(query("SAMLRequest", bomb, idp.keys.getPrivate())));
    }

    @Test
    void onlyAFullLogoutIsOne() {
        String partial = "<samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:PartialLogout\"/>";
        assertEquals(Optional.of("_asked"), check.redirectedResponse(query("SAMLResponse", response(""), idp.keys.getPrivate()), metadata, ADDRESS));
        assertEquals(Optional.empty(), check.redirectedResponse(query("SAMLResponse", response(partial), idp.keys.getPrivate()), metadata, ADDRESS));
        byte[] signed = idp.sign(response(""), "_done").getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.of("_asked"), check.postedResponse(signed, metadata, ADDRESS));
        assertReason("logout.signature", () -> check.postedResponse(response("").getBytes(StandardCharsets.UTF_8), metadata, ADDRESS));
    }

    private static void assertReason(String reason, org.junit.jupiter.api.function.Executable refused) {
        SamlRefused e = assertThrows(SamlRefused.class, refused);
        assertEquals(reason, e.reason(), e.getMessage());
    }
}
