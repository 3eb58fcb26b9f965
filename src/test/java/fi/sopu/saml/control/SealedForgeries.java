package fi.sopu.saml.control;

import fi.sopu.saml.control.Forgeries.Forgery;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.apache.xml.security.encryption.XMLCipher;

/** Ways to make a Response with an encrypted assertion wrong. The right one is encrypted by AES-GCM and OAEP, signed inside. */
final class SealedForgeries {

    private final Sealing sealing;
    private final Sealing foreign;
    private final PaperIdp stranger;

    /** @param sp our own public key, which everybody has */
    SealedForgeries(PublicKey sp, PaperIdp stranger) {
        this.sealing = new Sealing(sp);
        this.foreign = new Sealing(stranger.keys.getPublic());
        this.stranger = stranger;
    }

    /** Right: signed, then encrypted, in a Response that nobody has signed. */
    void seal(PaperResponse response) {
        response.signer = xml -> sealing.seal(response.idp.sign(xml, response.assertionId));
    }

    /** Right: as AD FS does where it is told to sign the Response too. */
    void sealByCbc(PaperResponse response) {
        response.signer = xml -> response.idp.sign(sealing.seal(response.idp.sign(xml, response.assertionId), Sealing.CBC, Sealing.OAEP), "_response");
    }

    /** Where AES-CBC has not been chosen. */
    Map<String, Forgery> all() {
        Map<String, Forgery> cases = new LinkedHashMap<>();
        cases.put("encrypted but unsigned, in an unsigned response", new Forgery(r -> r.signer = sealing::seal, "signature.missing"));
        cases.put("encrypted, signed by another key", new Forgery(r -> r.signer = xml -> sealing.seal(stranger.sign(xml, r.assertionId)), "signature.notTheirs"));
        cases.put("encrypted, unsigned, the response signed by another key", new Forgery(r -> r.signer = xml -> stranger.sign(sealing.seal(xml), "_response"),
                "signature.notTheirs"));
        cases.put("another ciphertext put under the response's signature", new Forgery(r -> r.signer = xml -> {
            String signed = r.idp.sign(sealing.seal(xml), "_response");
            return signed.replaceAll("(?s)<saml:EncryptedAssertion.*</saml:EncryptedAssertion>",
                    Matcher.quoteReplacement(sealing.sealed(r.assertion().replace("aino.lehto", "ville.toivola"))));
        }, "signature.notTheirs"));
        cases.put("encrypted with RSA 1.5", sealedAs(Sealing.GCM, Sealing.RSA_15, "encryption.algorithm"));
        cases.put("encrypted with AES-CBC where that is not chosen", sealedAs(Sealing.CBC, Sealing.OAEP, "encryption.cbc"));
        cases.put("encrypted with triple DES", sealedAs(XMLCipher.TRIPLEDES, Sealing.OAEP, "encryption.algorithm"));
        cases.put("encrypted for somebody else", new Forgery(r -> r.signer = xml -> foreign.seal(r.idp.sign(xml, r.assertionId)), "encryption.unreadable"));
        cases.put("one bit of the ciphertext changed", changed(xml -> Sealing.flipped(xml, true), "encryption.unreadable"));
        cases.put("one bit of the wrapped key changed", changed(xml -> Sealing.flipped(xml, false), "encryption.unreadable"));
        cases.put("ciphertext cut off", changed(xml -> xml.replaceAll("(?s)(.*<xenc:CipherValue>).*?(</xenc:CipherValue>)", "$1AAAA$2"), "encryption.unreadable"));
        cases.put("ciphertext by reference", changed(xml -> xml.replaceFirst("(?s)<xenc:CipherValue>.*?</xenc:CipherValue>",
                "<xenc:CipherReference URI=\"http://127.0.0.1:9/\"/>"), "encryption.structure"));
        cases.put("no wrapped key", changed(xml -> xml.replaceFirst("(?s)<ds:KeyInfo.*?</ds:KeyInfo>", ""), "encryption.structure"));
        cases.put("wrapped key by reference", changed(xml -> xml.replaceFirst("(?s)<xenc:EncryptedKey.*?</xenc:EncryptedKey>",
                "<ds:RetrievalMethod URI=\"http://127.0.0.1:9/\"/>"), "encryption.structure"));
        cases.put("two encrypted assertions", changed(xml -> xml.replaceFirst("(?s)(<saml:EncryptedAssertion.*</saml:EncryptedAssertion>)", "$1$1"), "assertion.notOne"));
        cases.put("an encrypted assertion beside one in the clear", changed(xml -> xml.replace("<saml:EncryptedAssertion",
                "<saml:Assertion/><saml:EncryptedAssertion"), "assertion.notOne"));
        cases.put("an encrypted assertion in the extensions", changed(xml -> xml.replaceFirst("(?s)(<saml:EncryptedAssertion.*</saml:EncryptedAssertion>)",
                "<samlp:Extensions>$1</samlp:Extensions>"), "assertion.misplaced"));
        cases.put("a signature inside the encryption", changed(xml -> xml.replace("</xenc:EncryptedData>",
                "</xenc:EncryptedData><ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/>"), "signature.misplaced"));
        inside(cases);
        return cases;
    }

    /** What comes out when it is opened is looked at as strictly as what comes in the clear. */
    private void inside(Map<String, Forgery> cases) {
        cases.put("no assertion inside", containing(r -> "<a/>", "xml.root"));
        cases.put("no XML inside", containing(r -> "hello", "xml.notWellFormed"));
        cases.put("a document type inside", containing(r -> "<!DOCTYPE a>" + r.assertion(), "xml.notWellFormed"));
        cases.put("a comment inside", containing(r -> r.assertion().replace("G-aino", "G-<!-- x -->aino"), "xml.nodeType"));
        cases.put("an encrypted assertion inside", containing(r -> sealing.sealed(r.assertion()), "xml.root"));
        cases.put("the signed assertion inside another", containing(r -> {
            String signed = r.idp.sign(r.assertion(), r.assertionId);
            return r.assertion().replace(r.assertionId, "_evil").replace("G-aino", "G-evil").replace("</saml:Assertion>", signed + "</saml:Assertion>");
        }, "assertion.notOne"));
        cases.put("a signature for another part inside", containing(r -> r.idp.sign(r.assertion(), r.assertionId)
                .replace("ID=\"" + r.assertionId, "ID=\"_evil").replace("G-aino", "G-evil"), "signature.profile"));
        cases.put("encrypted, but over", new Forgery(r -> {
            r.conditionsUntil = PaperResponse.attribute("NotOnOrAfter", r.now.minusSeconds(61).toString());
            seal(r);
        }, "conditions.expired"));
        cases.put("encrypted, for another audience", new Forgery(r -> {
            r.audience = PaperResponse.audience("https://sopu.example/pohjanmaa");
            seal(r);
        }, "audience.foreign"));
    }

    /** Where AES-CBC has been chosen. */
    Map<String, Forgery> withCbc() {
        Map<String, Forgery> cases = new LinkedHashMap<>();
        cases.put("AES-CBC in an unsigned response", sealedAs(Sealing.CBC, Sealing.OAEP, "encryption.cbcUnsigned"));
        cases.put("AES-CBC in a response signed by another key", new Forgery(r -> r.signer = xml -> stranger.sign(
                sealing.seal(r.idp.sign(xml, r.assertionId), Sealing.CBC, Sealing.OAEP), "_response"), "signature.notTheirs"));
        cases.put("one bit of the AES-CBC ciphertext changed", new Forgery(r -> {
            sealByCbc(r);
            r.afterSigning = xml -> Sealing.flipped(xml, true);
        }, "signature.notTheirs"));
        cases.put("AES-CBC with RSA 1.5", new Forgery(r -> r.signer = xml -> r.idp.sign(
                sealing.seal(r.idp.sign(xml, r.assertionId), Sealing.CBC, Sealing.RSA_15), "_response"), "encryption.algorithm"));
        return cases;
    }

    private Forgery sealedAs(String content, String transport, String reason) {
        return new Forgery(r -> r.signer = xml -> sealing.seal(r.idp.sign(xml, r.assertionId), content, transport), reason);
    }

    private Forgery changed(UnaryOperator<String> change, String reason) {
        return new Forgery(r -> {
            seal(r);
            r.afterSigning = change;
        }, reason);
    }

    private Forgery containing(Function<PaperResponse, String> inside, String reason) {
        return new Forgery(r -> {
            seal(r);
            r.afterSigning = xml -> xml.replaceAll("(?s)<saml:EncryptedAssertion.*</saml:EncryptedAssertion>",
                    Matcher.quoteReplacement(sealing.sealed(inside.apply(r))));
        }, reason);
    }
}
