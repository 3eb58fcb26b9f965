package fi.sopu.saml.control;

import fi.sopu.saml.control.Forgeries.Forgery;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/**
 * What the standard allows and products send, though few do: believed, and beside each the same shape in a forger's hand, which is not.
 */
final class Allowances {

    private static final String XS = " xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=";
    private static final String ASSERTION_NS = "xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"";
    private static final String MUCH_OF_A_KEY = "<ds:KeyInfo><ds:KeyName>k</ds:KeyName><ds:X509Data><ds:X509SubjectName>CN=idp</ds:X509SubjectName><ds:X509CRL>AAAA</ds:X509CRL></ds:X509Data>"
            + "<ds:PGPData><ds:PGPKeyID>AAAA</ds:PGPKeyID></ds:PGPData><dsig11:DEREncodedKeyValue xmlns:dsig11=\"http://www.w3.org/2009/xmldsig11#\">AAAA</dsig11:DEREncodedKeyValue>"
            + "<w:SecurityTokenReference xmlns:w=\"urn:w\"><ds:X509Data><ds:X509SKI>AAAA</ds:X509SKI></ds:X509Data><w:KeyIdentifier>k</w:KeyIdentifier></w:SecurityTokenReference>%s</ds:KeyInfo>";

    private final PaperIdp stranger;
    private final Sealing sealing;

    /**
     * @param stranger an IdP that nobody trusts
     * @param sp       our own public key
     */
    Allowances(PaperIdp stranger, PublicKey sp) {
        this.stranger = stranger;
        this.sealing = new Sealing(sp);
    }

    /** A shape that is believed, and by name the same shape as forgers would use it. */
    record Allowance(Consumer<PaperResponse> right, Map<String, Forgery> twins) {
    }

    Map<String, Allowance> all() {
        Map<String, Allowance> all = new LinkedHashMap<>();
        all.put("no NameID, an attribute is the key", new Allowance(r -> r.nameId = "", Map.of(
                "the NameID taken out after signing", new Forgery(r -> r.afterSigning = xml -> xml.replaceFirst("(?s)<saml:NameID.*?</saml:NameID>", ""), "signature.notTheirs"),
                "a BaseID for a NameID", new Forgery(r -> r.nameId = "<saml:BaseID/>", "subject.kind"),
                "no subject", new Forgery(r -> r.signer = xml -> r.idp.sign(xml.replaceFirst("(?s)<saml:Subject>.*?</saml:Subject>", ""), r.assertionId), "subject.missing"))));
        all.put("an empty NameID, an attribute is the key", new Allowance(r -> r.nameId = "<saml:NameID></saml:NameID>", Map.of(
                "the NameID emptied after signing", new Forgery(r -> r.afterSigning = xml -> xml.replace(">G-aino<", "><"), "signature.notTheirs"))));
        all.put("a number that is none, in an attribute that nobody reads", new Allowance(r -> r.attributes += other(value("\"xs:integer\"", "twelve")), Map.of(
                "an assertion in an attribute that nobody reads", new Forgery(r -> r.attributes += other(value("\"saml:AssertionType\"", "<saml:Assertion/>")), "assertion.notOne"),
                "a number in an attribute, changed after signing", new Forgery(r -> {
                    r.attributes += other(value("\"xs:integer\"", "twelve"));
                    r.afterSigning = xml -> xml.replace(">twelve<", ">12<");
                }, "signature.notTheirs"))));
        all.put("two authentications", new Allowance(r -> r.authenticated += r.authenticated.replace("s-1", "s-2"), Map.of(
                "two authentications, one in the future", new Forgery(r -> r.authenticated += r.authenticated.replaceFirst("AuthnInstant=\"[^\"]*\"",
                        "AuthnInstant=\"" + r.now.plusSeconds(61) + "\""), "authentication.future"),
                "two authentications, one without a context",
                new Forgery(r -> r.authenticated += r.authenticated.replaceFirst("(?s)<saml:AuthnContext>.*</saml:AuthnContext>", ""), "authentication.context"),
                "two authentications, one over",
                new Forgery(r -> r.authenticated = r.authenticated.replace(" SessionIndex=", " SessionNotOnOrAfter=\"" + r.now.minusSeconds(61) + "\" SessionIndex=")
                        + r.authenticated, "authentication.sessionOver"))));
        all.put("times with an offset of nothing", new Allowance(r -> offset(r, "+00:00"), Map.of(
                "times in another zone", new Forgery(r -> offset(r, "+02:00"), "xml.time"),
                "an offset with a minus", new Forgery(r -> offset(r, "-00:00"), "xml.time"),
                "an end with an offset of nothing, over", new Forgery(r -> r.conditionsUntil = PaperResponse.attribute("NotOnOrAfter",
                        r.now.minusSeconds(61).toString().replace("Z", "+00:00")), "conditions.expired"))));
        all.put("an indented issuer and audience", new Allowance(r -> {
            r.assertionIssuer = PaperResponse.issuer("\n    " + r.idp.entityId + "\n  ");
            r.audience = PaperResponse.audience("\n\t" + r.to.sp() + " ");
        }, Map.of(
                "an indented issuer, another's", new Forgery(r -> r.assertionIssuer = PaperResponse.issuer("\n  https://evil.example\n"), "issuer.foreign"),
                "an indented audience, another's", new Forgery(r -> r.audience = PaperResponse.audience("\n  https://sopu.example/pohjanmaa\n"), "audience.foreign"),
                "an audience with other spaces around", new Forgery(r -> r.audience = PaperResponse.audience("\u2003" + r.to.sp()), "audience.foreign"),
                "indented after signing", new Forgery(r -> r.afterSigning = xml -> xml.replaceAll("(<saml:Audience>)", "$1 "), "signature.notTheirs"))));
        all.put("a KeyInfo with much inside", new Allowance(r -> r.afterSigning = keyInfo(""), Map.of(
                "a KeyInfo with much inside, signed by another key", new Forgery(r -> {
                    r.signer = xml -> stranger.sign(xml, r.assertionId);
                    r.afterSigning = keyInfo("");
                }, "signature.notTheirs"),
                "a KeyInfo with an assertion inside", new Forgery(r -> r.afterSigning = keyInfo("<w:x xmlns:w=\"urn:w\"><saml:Assertion/></w:x>"), "assertion.notOne"),
                "a KeyInfo with a SignedInfo inside", new Forgery(r -> r.afterSigning = keyInfo("<ds:SignedInfo/>"), "signature.element"),
                "a KeyInfo with a reference inside", new Forgery(r -> r.afterSigning = keyInfo("<w:x xmlns:w=\"urn:w\"><ds:Reference URI=\"\"/></w:x>"), "signature.element"),
                "a KeyInfo that points elsewhere",
                new Forgery(r -> r.afterSigning = keyInfo("<d:KeyInfoReference xmlns:d=\"http://www.w3.org/2009/xmldsig11#\" URI=\"http://127.0.0.1:9/\"/>"), "signature.element"),
                "a key's part outside a KeyInfo",
                new Forgery(r -> r.afterSigning = xml -> xml.replaceFirst("<ds:Transforms>", "<ds:Transforms><ds:PGPData/>"), "signature.element"))));
        all.put("1,900 groups", new Allowance(Allowances::manyGroups, Map.of(
                "1,900 groups, one changed after signing", new Forgery(r -> {
                    manyGroups(r);
                    r.afterSigning = xml -> xml.replace("group-1899<", "group-admin<");
                }, "signature.notTheirs"))));
        all.put("namespaces declared outside the encryption", new Allowance(r -> r.signer = xml -> sealed(r, xml, text -> text), Map.of(
                "namespaces outside the encryption, of something else",
                new Forgery(r -> r.signer = xml -> sealed(r, xml, text -> text).replaceFirst("(?s)<saml:EncryptedAssertion " + ASSERTION_NS + "(.*)</saml:EncryptedAssertion>",
                        "<e:EncryptedAssertion " + ASSERTION_NS.replace("xmlns:saml", "xmlns:e") + " xmlns:saml=\"urn:evil\"$1</e:EncryptedAssertion>"), "xml.root"),
                "an encryption that closes what is around", new Forgery(r -> r.signer = xml -> sealed(r, xml, text -> text + "</outer><outer>"), "xml.notWellFormed"),
                "two roots in one encryption", new Forgery(r -> r.signer = xml -> sealed(r, xml, text -> "<saml:NameID/>" + text), "xml.notWellFormed"),
                "a comment in an encryption with namespaces outside",
                new Forgery(r -> r.signer = xml -> sealed(r, xml, text -> text.replace("G-aino", "G-<!-- x -->aino")), "xml.nodeType"),
                "an encryption with namespaces outside, signed by another key",
                new Forgery(r -> r.signer = xml -> sealed(r, stranger, xml, text -> text), "signature.notTheirs"))));
        return all;
    }

    private static String value(String type, String inside) {
        return "<saml:AttributeValue" + XS + type + ">" + inside + "</saml:AttributeValue>";
    }

    private static String other(String values) {
        return "<saml:AttributeStatement><saml:Attribute Name=\"urn:other\">" + values + "</saml:Attribute></saml:AttributeStatement>";
    }

    private static void offset(PaperResponse r, String offset) {
        r.conditionsFrom = r.conditionsFrom.replace("Z\"", offset + "\"");
        r.conditionsUntil = r.conditionsUntil.replace("Z\"", offset + "\"");
        r.confirmedUntil = r.confirmedUntil.replace("Z\"", offset + "\"");
        r.authenticated = r.authenticated.replaceAll("(AuthnInstant=\"[^\"]*)Z\"", "$1" + Matcher.quoteReplacement(offset) + "\"");
    }

    private static UnaryOperator<String> keyInfo(String more) {
        return xml -> xml.replaceFirst("</ds:SignatureValue>", Matcher.quoteReplacement("</ds:SignatureValue>" + MUCH_OF_A_KEY.formatted(more)));
    }

    /** As a directory of a large organisation sends them, each value with its type. */
    private static void manyGroups(PaperResponse r) {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 1900; i++) {
            values.append(value("\"xs:string\"", "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0-group-" + i));
        }
        r.attributes += other(values.toString());
    }

    private String sealed(PaperResponse r, String xml, UnaryOperator<String> inside) {
        return sealed(r, r.idp, xml, inside);
    }

    /** Signed and then cut out as it stands, as libraries do that serialise a node alone. */
    private String sealed(PaperResponse r, PaperIdp signer, String xml, UnaryOperator<String> inside) {
        String signed = signer.sign(xml, r.assertionId);
        int start = signed.indexOf("<saml:Assertion");
        int end = signed.indexOf("</saml:Assertion>") + "</saml:Assertion>".length();
        String alone = signed.substring(start, end).replace(" " + ASSERTION_NS, "");
        return signed.substring(0, start) + sealing.sealed(inside.apply(alone)) + signed.substring(end);
    }
}
