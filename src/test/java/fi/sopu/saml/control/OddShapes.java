package fi.sopu.saml.control;

import fi.sopu.saml.control.Forgeries.Forgery;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What other service providers have read in two ways: parts that come twice, elements that claim a type, signatures built in another order
 * (CVE-2024-45409, CVE-2025-25291, CVE-2025-29774, CVE-2025-29775, CVE-2025-47949 and their like), namespaces that can not be
 * canonicalised, sloppy times and values. Most are signed by the IdP's own key after they have been made so.
 */
final class OddShapes {

    private static final String XSI = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=";
    private static final String EMPTY_SHA256 = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private OddShapes() {
    }

    static Map<String, Forgery> all() {
        Map<String, Forgery> all = new LinkedHashMap<>();
        signatures(all);
        twice(all);
        types(all);
        values(all);
        times(all);
        return all;
    }

    private static Forgery signedSo(UnaryOperator<String> change, String reason) {
        return new Forgery(r -> r.signer = xml -> r.idp.sign(change.apply(xml), r.assertionId), reason);
    }

    private static Forgery changed(UnaryOperator<String> change, String reason) {
        return new Forgery(r -> r.afterSigning = change, reason);
    }

    private static Forgery assertionOnly(UnaryOperator<String> change, String reason) {
        return new Forgery(r -> {
            r.signResponse = false;
            r.afterSigning = change;
        }, reason);
    }

    private static void signatures(Map<String, Forgery> cases) {
        cases.put("signature value that is no base64", changed(xml -> xml.replaceFirst("(<ds:SignatureValue>)", "$1A"), "signature.structure"));
        cases.put("signature value with foreign characters", changed(xml -> xml.replaceFirst("(<ds:SignatureValue>)", "$1!*"), "signature.structure"));
        cases.put("an element in the signature value", changed(xml -> xml.replaceFirst("(<ds:SignatureValue>)", "$1<ds:KeyName/>"), "signature.structure"));
        cases.put("two SignedInfos", changed(xml -> xml.replaceFirst("(?s)(<ds:SignedInfo>.*?</ds:SignedInfo>)", "$1$1"), "signature.structure"));
        cases.put("a SignedInfo behind the value",
                changed(xml -> xml.replaceFirst("(?s)(<ds:SignedInfo>.*?</ds:SignedInfo>)(.*?</ds:SignatureValue>)", "$1$2$1"), "signature.structure"));
        cases.put("a reference before the SignedInfo",
                changed(xml -> xml.replaceFirst("(?s)<ds:SignedInfo>(.*?)(<ds:Reference.*?</ds:Reference>)", "$2<ds:SignedInfo>$1$2"), "signature.structure"));
        cases.put("two digest values",
                changed(xml -> xml.replaceFirst("(?s)(<ds:DigestValue>.*?</ds:DigestValue>)", "<ds:DigestValue>" + EMPTY_SHA256 + "</ds:DigestValue>$1"), "signature.structure"));
        cases.put("a comment in the digest value", changed(xml -> xml.replaceFirst("(<ds:DigestValue>)", "$1<!--" + EMPTY_SHA256 + "-->"), "xml.nodeType"));
        cases.put("an HMAC cut to nothing",
                changed(xml -> xml.replaceFirst("(<ds:SignatureMethod [^>]*?)/?>(</ds:SignatureMethod>)?", "$1><ds:HMACOutputLength>0</ds:HMACOutputLength></ds:SignatureMethod>"),
                        "signature.element"));
        cases.put("reference by an XPointer", assertionOnly(xml -> xml.replaceFirst("URI=\"#_assertion[0-9]*\"", "URI=\"#xpointer(/)\""), "signature.profile"));
        cases.put("reference to another host", assertionOnly(xml -> xml.replaceFirst("URI=\"#_assertion[0-9]*\"", "URI=\"http://127.0.0.1:9/\""), "signature.profile"));
        cases.put("a relative namespace, and the digest of nothing", changed(xml -> xml.replaceFirst("<saml:Assertion ", "<saml:Assertion xmlns:ns=\"1\" ")
                .replaceFirst("(?s)<ds:DigestValue>.*?<", "<ds:DigestValue>" + EMPTY_SHA256 + "<"), "xml.namespace"));
        cases.put("a relative namespace beside what is signed", changed(xml -> xml.replaceFirst("<samlp:Response ", "<samlp:Response xmlns:ns=\"../ns\" "), "xml.namespace"));
        cases.put("UTF-16 without saying so", changed(xml -> xml.replaceAll("(?s)(.)", "$1\0"), "xml.notWellFormed"));
        cases.put("a signed response without issuer", new Forgery(r -> {
            r.responseIssuer = "";
            r.signer = xml -> r.idp.sign(r.idp.sign(xml, r.assertionId), "_response");
        }, "issuer.missing"));
    }

    private static void twice(Map<String, Forgery> cases) {
        cases.put("two issuers", new Forgery(r -> r.assertionIssuer = PaperResponse.issuer("https://evil.example") + r.assertionIssuer, "xml.shape"));
        cases.put("two NameIDs", new Forgery(r -> r.nameId = "<saml:NameID>G-evil</saml:NameID>" + r.nameId, "xml.shape"));
        cases.put("two subjects", signedSo(xml -> xml.replaceFirst("(?s)(<saml:Subject>.*?</saml:Subject>)", "$1$1"), "xml.shape"));
        cases.put("two Conditions, the first for others", signedSo(xml -> xml.replaceFirst("(?s)(<saml:Conditions.*?</saml:Conditions>)",
                "<saml:Conditions>" + PaperResponse.audience("https://other.example") + "</saml:Conditions>$1"), "xml.shape"));
        cases.put("two statuses, the first a no", new Forgery(r -> r.status = "urn:oasis:names:tc:SAML:2.0:status:Responder\"/></samlp:Status><samlp:Status>"
                + "<samlp:StatusCode Value=\"" + r.status, "xml.shape"));
        cases.put("two status codes, the first a no",
                new Forgery(r -> r.status = "urn:oasis:names:tc:SAML:2.0:status:Responder\"/><samlp:StatusCode Value=\"" + r.status, "xml.shape"));
        cases.put("two confirmation data", signedSo(xml -> xml.replaceFirst("(<saml:SubjectConfirmationData )", "<saml:SubjectConfirmationData/>$1"), "xml.shape"));
        cases.put("somebody else confirms", signedSo(xml -> xml.replaceFirst("(<saml:SubjectConfirmationData )", "<saml:NameID>G-evil</saml:NameID>$1"), "xml.shape"));
        cases.put("two contexts of one authentication", signedSo(xml -> xml.replaceFirst("(?s)(<saml:AuthnContext>.*?</saml:AuthnContext>)", "$1$1"), "xml.shape"));
        cases.put("text between the elements", signedSo(xml -> xml.replaceFirst("</saml:Issuer><saml:Subject>", "</saml:Issuer>and<saml:Subject>"), "xml.shape"));
        cases.put("an element nobody knows in the assertion", signedSo(xml -> xml.replaceFirst("<saml:Subject>", "<saml:Power>admin</saml:Power><saml:Subject>"), "xml.shape"));
        cases.put("an element in the issuer", signedSo(xml -> xml.replace("</saml:Issuer><saml:Subject>", "<x>y</x></saml:Issuer><saml:Subject>"), "xml.shape"));
        cases.put("an attribute without a name", new Forgery(r -> r.attributes += "<saml:AttributeStatement><saml:Attribute/></saml:AttributeStatement>", "xml.shape"));
    }

    private static void types(Map<String, Forgery> cases) {
        cases.put("an element that claims to be an assertion", new Forgery(r -> r.beforeAssertion = new PaperResponse(r.idp, r.to).assertion()
                .replace("saml:Assertion", "saml:Evil").replace("G-aino", "G-evil").replace("ID=\"_assertion\"", "ID=\"_evil\"" + XSI + "\"saml:AssertionType\""), "xml.shape"));
        cases.put("a BaseID that claims to be a NameID", new Forgery(r -> r.nameId = "<saml:BaseID" + XSI + "\"saml:NameIDType\">G-aino</saml:BaseID>", "xml.type"));
        cases.put("a NameID that claims a type", new Forgery(r -> r.nameId = r.nameId.replace("<saml:NameID", "<saml:NameID" + XSI + "\"saml:NameIDType\""), "xml.type"));
        cases.put("a condition nobody knows", new Forgery(r -> r.audience += "<saml:Condition/>", "conditions.unknown"));
        cases.put("a condition of a type nobody knows", new Forgery(r -> r.audience += "<saml:Condition" + XSI + "\"x:Foo\" xmlns:x=\"urn:x\"/>", "xml.type"));
        cases.put("no context of the authentication",
                new Forgery(r -> r.authenticated = r.authenticated.replaceFirst("(?s)<saml:AuthnContext>.*</saml:AuthnContext>", ""), "authentication.context"));
        cases.put("an issuer with a qualifier",
                new Forgery(r -> r.assertionIssuer = r.assertionIssuer.replace("<saml:Issuer", "<saml:Issuer NameQualifier=\"x\""), "issuer.format"));
    }

    private static void values(Map<String, Forgery> cases) {
        cases.put("a space before the NameID", new Forgery(r -> r.nameId = r.nameId.replace(">G-aino", "> G-aino"), "xml.padded"));
        cases.put("spaces around the Recipient", new Forgery(r -> r.recipient = PaperResponse.attribute("Recipient", " " + r.to.acs() + " "), "xml.padded"));
        cases.put("Version 2.00", signedSo(xml -> xml.replaceFirst("(<saml:Assertion .*?Version=\"2.0)", "$10"), "xml.shape"));
        cases.put("an attribute of another namespace", signedSo(xml -> xml.replaceFirst("<saml:Assertion ", "<saml:Assertion saml:Version=\"2.0\" "), "xml.notSaml"));
    }

    private static void times(Map<String, Forgery> cases) {
        Map<String, UnaryOperator<String>> sloppy = new LinkedHashMap<>();
        sloppy.put("a time without zone", z -> z.replace("Z", ""));
        sloppy.put("a time in another zone", z -> z.replace("Z", "+01:00"));
        sloppy.put("a time without seconds", z -> z.substring(0, 16) + "Z");
        sloppy.put("a day for a time", z -> "2099-01-01");
        sloppy.put("a year for a time", z -> "2099");
        sloppy.put("24 o'clock", z -> z.substring(0, 11) + "24:00:00Z");
        sloppy.put("a leap second", z -> z.substring(0, 17) + "60Z");
        sloppy.put("the year 99999", z -> "9" + "9999-01-01T00:00:00Z");
        sloppy.put("a small z", z -> z.replace("Z", "z"));
        sloppy.forEach((name, change) -> cases.put(name, new Forgery(r -> {
            String until = r.now.plusSeconds(300).truncatedTo(ChronoUnit.SECONDS).toString();
            r.conditionsUntil = PaperResponse.attribute("NotOnOrAfter", change.apply(until));
        }, "xml.time")));
    }
}
