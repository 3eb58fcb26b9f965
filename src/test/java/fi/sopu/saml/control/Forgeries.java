package fi.sopu.saml.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Ways to make a right Response wrong, each with the reason for which it must be refused. */
final class Forgeries {

    private static final String SHA1 = "http://www.w3.org/2000/09/xmldsig#sha1";
    private static final String RSA_SHA1 = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";

    private final PaperIdp stranger;

    /** @param stranger an IdP that nobody trusts */
    Forgeries(PaperIdp stranger) {
        this.stranger = stranger;
    }

    /** What is changed before or after signing, and the reason. */
    record Forgery(Consumer<PaperResponse> change, String reason) {
    }

    Map<String, Forgery> all() {
        Map<String, Forgery> all = new LinkedHashMap<>();
        signatures(all);
        contents(all);
        times(all);
        documents(all);
        all.putAll(OddShapes.all());
        return all;
    }

    private void signatures(Map<String, Forgery> cases) {
        cases.put("unsigned", new Forgery(r -> {
            r.signAssertion = false;
            r.signResponse = false;
        }, "signature.missing"));
        cases.put("signed by another key", new Forgery(r -> r.signer = xml -> stranger.sign(xml, r.assertionId), "signature.notTheirs"));
        cases.put("signed by another key that KeyInfo brings along", new Forgery(r -> r.signer = xml -> stranger.sign(xml, r.assertionId,
                PaperIdp.RSA_SHA256, PaperIdp.SHA256, stranger.ownKeyInfo(), stranger.keys.getPrivate()), "signature.notTheirs"));
        cases.put("assertion rightly, response wrongly signed", new Forgery(r -> r.signer = xml -> stranger.sign(r.idp.sign(xml, r.assertionId), "_response"),
                "signature.notTheirs"));
        cases.put("rsa-sha1", new Forgery(r -> r.signer = xml -> r.idp.sign(xml, r.assertionId, RSA_SHA1, PaperIdp.SHA256, null, r.idp.keys.getPrivate()),
                "signature.method"));
        cases.put("sha1 digest", new Forgery(r -> r.signer = xml -> r.idp.sign(xml, r.assertionId, PaperIdp.RSA_SHA256, SHA1, null, r.idp.keys.getPrivate()),
                "signature.digest"));
        cases.put("changed after signing", new Forgery(r -> r.afterSigning = xml -> xml.replace("aino.lehto", "ville.toivola"), "signature.notTheirs"));
        cases.put("signature value emptied", new Forgery(
                r -> r.afterSigning = xml -> xml.replaceAll("<ds:SignatureValue>[^<]*</ds:SignatureValue>", "<ds:SignatureValue></ds:SignatureValue>"), "signature.notTheirs"));
        cases.put("reference to the whole document",
                new Forgery(r -> r.signer = xml -> r.idp.sign(xml, r.assertionId).replace("URI=\"#" + r.assertionId + "\"", "URI=\"\""), "signature.reference"));
        cases.put("XSLT transform", new Forgery(r -> r.afterSigning = xml -> xml.replace(
                "Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"", "Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\""), "signature.transform"));
        cases.put("XPath transform", new Forgery(r -> r.afterSigning = xml -> xml.replace(
                "Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"", "Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\""), "signature.transform"));
        cases.put("RetrievalMethod", new Forgery(r -> r.afterSigning = xml -> xml.replaceFirst("</ds:SignatureValue>",
                "</ds:SignatureValue><ds:KeyInfo><ds:RetrievalMethod URI=\"http://127.0.0.1/\"/></ds:KeyInfo>"), "signature.element"));
        cases.put("inclusive canonicalisation", new Forgery(r -> r.afterSigning = xml -> xml.replace(
                "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"",
                "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\""),
                "signature.canonicalisation"));
        cases.put("a manifest in the signature", new Forgery(r -> r.afterSigning = xml -> xml.replaceFirst("</ds:SignatureValue>",
                "</ds:SignatureValue><ds:Object><ds:Manifest/></ds:Object>"), "signature.structure"));
        cases.put("two references", new Forgery(r -> r.afterSigning = xml -> xml.replaceFirst("(?s)(<ds:Reference.*?</ds:Reference>)", "$1$1"), "signature.structure"));
        cases.put("hmac with the public key", new Forgery(r -> r.afterSigning = xml -> xml.replace(PaperIdp.RSA_SHA256,
                "http://www.w3.org/2000/09/xmldsig#hmac-sha1"), "signature.method"));
    }

    private void contents(Map<String, Forgery> cases) {
        cases.put("no Destination", new Forgery(r -> r.destination = "", "response.destination"));
        cases.put("another council's Destination", new Forgery(r -> r.destination = PaperResponse.attribute("Destination", "https://other.example/saml/demo/acs"),
                "response.destination"));
        cases.put("no InResponseTo", new Forgery(r -> r.inResponseTo = "", "response.inResponseTo"));
        cases.put("another InResponseTo", new Forgery(r -> r.inResponseTo = PaperResponse.attribute("InResponseTo", "_other"), "response.inResponseTo"));
        cases.put("another issuer of the response", new Forgery(r -> r.responseIssuer = PaperResponse.issuer("https://evil.example"), "issuer.foreign"));
        cases.put("another issuer of the assertion", new Forgery(r -> r.assertionIssuer = PaperResponse.issuer("https://evil.example"), "issuer.foreign"));
        cases.put("IdP says no", new Forgery(r -> r.status = "urn:oasis:names:tc:SAML:2.0:status:Responder", "response.status"));
        cases.put("SAML 1.1", new Forgery(r -> r.version = "1.1", "response.version"));
        cases.put("no Recipient", new Forgery(r -> r.recipient = "", "subject.confirmation"));
        cases.put("another Recipient", new Forgery(r -> r.recipient = PaperResponse.attribute("Recipient", r.to.acs() + "/"), "subject.confirmation"));
        cases.put("no InResponseTo in the confirmation", new Forgery(r -> r.confirmedRequest = "", "subject.confirmation"));
        cases.put("another InResponseTo in the confirmation", new Forgery(r -> r.confirmedRequest = PaperResponse.attribute("InResponseTo", "_other"), "subject.confirmation"));
        cases.put("confirmation without end", new Forgery(r -> r.confirmedUntil = "", "subject.confirmation"));
        cases.put("sender-vouches", new Forgery(r -> r.method = "urn:oasis:names:tc:SAML:2.0:cm:sender-vouches", "subject.confirmation"));
        cases.put("no Conditions", new Forgery(r -> r.conditions = false, "conditions.missing"));
        cases.put("Conditions without end", new Forgery(r -> r.conditionsUntil = "", "conditions.notOnOrAfter"));
        cases.put("no audience", new Forgery(r -> r.audience = "", "audience.missing"));
        cases.put("another audience", new Forgery(r -> r.audience = PaperResponse.audience("https://sopu.example/pohjanmaa"), "audience.foreign"));
        cases.put("a second audience restriction that is not ours", new Forgery(r -> r.audience = PaperResponse.audience(r.to.sp())
                + PaperResponse.audience("https://other.example"), "audience.foreign"));
        cases.put("no authentication", new Forgery(r -> r.authenticated = "", "authentication.missing"));
    }

    private void times(Map<String, Forgery> cases) {
        cases.put("Conditions over", new Forgery(r -> r.conditionsUntil = PaperResponse.attribute("NotOnOrAfter", r.now.minusSeconds(61).toString()), "conditions.expired"));
        cases.put("Conditions not begun", new Forgery(r -> r.conditionsFrom = PaperResponse.attribute("NotBefore", r.now.plusSeconds(61).toString()), "conditions.notYet"));
        cases.put("confirmation over", new Forgery(r -> r.confirmedUntil = PaperResponse.attribute("NotOnOrAfter", r.now.minusSeconds(61).toString()), "subject.confirmation"));
        cases.put("issued long ago", new Forgery(r -> r.issued = r.now.minus(Duration.ofMinutes(11)), "response.issueInstant"));
        cases.put("issued in the future", new Forgery(r -> r.issued = r.now.plusSeconds(61), "response.issueInstant"));
        cases.put("authenticated in the future", new Forgery(r -> r.authenticated = r.authenticated.replace(r.now.minus(Duration.ofHours(1)).toString(),
                r.now.plusSeconds(61).toString()), "authentication.future"));
        cases.put("session over at the IdP", new Forgery(r -> r.authenticated = r.authenticated.replace(" SessionIndex=",
                " SessionNotOnOrAfter=\"" + r.now.minusSeconds(61) + "\" SessionIndex="), "authentication.sessionOver"));
    }

    private void documents(Map<String, Forgery> cases) {
        cases.put("document type", new Forgery(r -> r.afterSigning = xml -> "<!DOCTYPE r [<!ENTITY e \"x\">]>" + xml, "xml.notWellFormed"));
        cases.put("external entity", new Forgery(r -> r.afterSigning = xml -> "<!DOCTYPE r SYSTEM \"file:///etc/passwd\">" + xml, "xml.notWellFormed"));
        cases.put("comment in the NameID", new Forgery(r -> r.afterSigning = xml -> xml.replace("G-aino", "G-<!-- x -->aino"), "xml.nodeType"));
        cases.put("processing instruction in the NameID", new Forgery(r -> r.nameId = r.nameId.replace("G-aino", "G-<?x y?>aino"), "xml.nodeType"));
        cases.put("comment outside", new Forgery(r -> r.afterSigning = xml -> xml + "<!-- x -->", "xml.nodeType"));
        cases.put("20,000 deep", new Forgery(r -> r.afterSigning = xml -> xml.replace("</samlp:Status>", "<samlp:StatusDetail>" + "<x>".repeat(20_000) + "</x>".repeat(20_000)
                + "</samlp:StatusDetail></samlp:Status>"), "xml.notWellFormed"));
        cases.put("too large", new Forgery(r -> r.afterSigning = xml -> xml + " ".repeat(ResponseCheck.MOST_BYTES), "xml.tooLarge"));
        cases.put("100,000 elements", new Forgery(r -> r.beforeAssertion = "<samlp:Extensions>" + "<x/>".repeat(50_000) + "</samlp:Extensions>", "xml.tooManyNodes"));
        cases.put("no XML", new Forgery(r -> r.afterSigning = xml -> "hello", "xml.notWellFormed"));
        cases.put("another element", new Forgery(r -> r.afterSigning = xml -> "<a/>", "xml.root"));
        cases.put("an assertion alone", new Forgery(r -> r.afterSigning = xml -> r.idp.sign(r.assertion(), r.assertionId), "xml.root"));
        cases.put("XML 1.1", new Forgery(r -> r.afterSigning = xml -> "<?xml version=\"1.1\"?>" + xml, "xml.version"));
        cases.put("another encoding declared", new Forgery(r -> r.afterSigning = xml -> "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + xml, "xml.encoding"));
        cases.put("UTF-16 declared", new Forgery(r -> r.afterSigning = xml -> "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + xml, "xml.encoding"));
        cases.put("the same attribute twice", new Forgery(r -> r.afterSigning = xml -> xml.replaceFirst(" Destination=", " Destination=\"x\" Destination="), "xml.notWellFormed"));
        cases.put("two roots", new Forgery(r -> r.afterSigning = xml -> xml + xml, "xml.notWellFormed"));
        cases.put("a processing instruction before it", new Forgery(r -> r.afterSigning = xml -> "<?xml-stylesheet href=\"x\"?>" + xml, "xml.nodeType"));
        cases.put("a namespace under another prefix inside", new Forgery(r -> r.afterSigning = xml -> xml.replace("<saml:NameID ",
                "<saml:NameID xmlns:saml=\"urn:oasis:names:tc:SAML:1.0:assertion\" "), "xml.shape"));
        cases.put("an ID with a line break",
                new Forgery(r -> r.afterSigning = xml -> xml.replace("ID=\"_response\"", "ID=\"_response&#10;refused 00000000 at nowhere\""), "xml.id"));
        cases.put("the same ID twice", new Forgery(r -> r.beforeAssertion = "<samlp:Extensions><x id=\"" + r.assertionId + "\"/></samlp:Extensions>", "xml.idTwice"));
        cases.put("an encrypted assertion beside it", new Forgery(r -> r.beforeAssertion = "<saml:EncryptedAssertion/>", "assertion.notOne"));
    }
}
