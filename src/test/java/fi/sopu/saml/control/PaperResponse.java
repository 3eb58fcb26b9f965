package fi.sopu.saml.control;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A Response as text, right in every part until a test changes one; signed last. */
final class PaperResponse {

    static final String KEY = "urn:oid:1.3.6.1.4.1.5923.1.1.1.6";

    /** Who it is for, and which request it answers. */
    record Target(String sp, String acs, String request, Instant now) {
        static final Target PAPER = new Target("https://sopu.example/pirkanmaa", "https://sopu.example/pirkanmaa/saml/demo/acs", "_request",
                Instant.parse("2026-11-21T12:00:00Z"));
    }

    final PaperIdp idp;
    final Target to;
    final Instant now;
    String version = "2.0";
    String destination;
    String inResponseTo;
    Instant issued;
    String responseIssuer;
    String status = "urn:oasis:names:tc:SAML:2.0:status:Success";
    String beforeAssertion = "";
    String assertionId = "_assertion";
    String assertionIssuer;
    String nameId = "<saml:NameID Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:persistent\">G-aino</saml:NameID>";
    String method = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
    String recipient;
    String confirmedRequest;
    String confirmedUntil;
    String conditionsFrom;
    String conditionsUntil;
    String audience;
    boolean conditions = true;
    String authenticated;
    String attributes = keyAttribute("aino.lehto");
    boolean signAssertion = true;
    boolean signResponse = true;
    UnaryOperator<String> signer;
    UnaryOperator<String> afterSigning = xml -> xml;

    PaperResponse(PaperIdp idp) {
        this(idp, Target.PAPER);
    }

    PaperResponse(PaperIdp idp, Target to) {
        this.idp = idp;
        this.to = to;
        now = to.now();
        issued = now;
        destination = attribute("Destination", to.acs());
        inResponseTo = attribute("InResponseTo", to.request());
        responseIssuer = issuer(idp.entityId);
        assertionIssuer = responseIssuer;
        recipient = attribute("Recipient", to.acs());
        confirmedRequest = inResponseTo;
        confirmedUntil = attribute("NotOnOrAfter", now.plusSeconds(300).toString());
        conditionsFrom = attribute("NotBefore", now.minusSeconds(5).toString());
        conditionsUntil = confirmedUntil;
        audience = audience(to.sp());
        authenticated = "<saml:AuthnStatement AuthnInstant=\"" + now.minus(Duration.ofHours(1)) + "\" SessionIndex=\"s-1\"><saml:AuthnContext>"
                + "<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>";
    }

    static String attribute(String name, String value) {
        return " " + name + "=\"" + value + "\"";
    }

    static String issuer(String entityId) {
        return "<saml:Issuer>" + entityId + "</saml:Issuer>";
    }

    static String audience(String entityId) {
        return "<saml:AudienceRestriction><saml:Audience>" + entityId + "</saml:Audience></saml:AudienceRestriction>";
    }

    static String keyAttribute(String value) {
        return "<saml:AttributeStatement><saml:Attribute Name=\"" + KEY + "\" FriendlyName=\"mail\"><saml:AttributeValue>" + value
                + "</saml:AttributeValue></saml:Attribute></saml:AttributeStatement>";
    }

    String assertion() {
        return "<saml:Assertion xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"" + assertionId + "\" Version=\"2.0\" IssueInstant=\""
                + issued + "\">" + assertionIssuer + "<saml:Subject>" + nameId + "<saml:SubjectConfirmation Method=\"" + method + "\">"
                + "<saml:SubjectConfirmationData" + recipient + confirmedRequest + confirmedUntil + "/></saml:SubjectConfirmation></saml:Subject>"
                + (conditions ? "<saml:Conditions" + conditionsFrom + conditionsUntil + ">" + audience + "</saml:Conditions>" : "")
                + authenticated + attributes + "</saml:Assertion>";
    }

    String text() {
        String xml = "<samlp:Response xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\""
                + " ID=\"_response\" Version=\"" + version + "\" IssueInstant=\"" + issued + "\"" + destination + inResponseTo + ">" + responseIssuer
                + "<samlp:Status><samlp:StatusCode Value=\"" + status + "\"/></samlp:Status>" + beforeAssertion + assertion() + "</samlp:Response>";
        if (signer != null) {
            return afterSigning.apply(signer.apply(xml));
        }
        if (signAssertion) {
            xml = idp.sign(xml, assertionId);
        }
        if (signResponse) {
            xml = idp.sign(xml, "_response");
        }
        return afterSigning.apply(xml);
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
