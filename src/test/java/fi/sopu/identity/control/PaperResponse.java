package fi.sopu.identity.control;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A Response as text, right in every part until a test changes one; signed last. */
final class PaperResponse {

    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final String SP = "https://sopu.example/pirkanmaa";
    static final String ACS = SP + "/saml/demo/acs";
    static final String REQUEST = "_request";
    static final String KEY = "urn:oid:1.3.6.1.4.1.5923.1.1.1.6";

    final PaperIdp idp;
    String version = "2.0";
    String destination = attribute("Destination", ACS);
    String inResponseTo = attribute("InResponseTo", REQUEST);
    Instant issued = NOW;
    String responseIssuer = issuer(PaperIdp.ENTITY_ID);
    String status = "urn:oasis:names:tc:SAML:2.0:status:Success";
    String beforeAssertion = "";
    String assertionId = "_assertion";
    String assertionIssuer = issuer(PaperIdp.ENTITY_ID);
    String nameId = "<saml:NameID Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:persistent\">G-aino</saml:NameID>";
    String method = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
    String recipient = attribute("Recipient", ACS);
    String confirmedRequest = attribute("InResponseTo", REQUEST);
    String confirmedUntil = attribute("NotOnOrAfter", NOW.plusSeconds(300).toString());
    String conditionsFrom = attribute("NotBefore", NOW.minusSeconds(5).toString());
    String conditionsUntil = attribute("NotOnOrAfter", NOW.plusSeconds(300).toString());
    String audience = audience(SP);
    boolean conditions = true;
    String authenticated = "<saml:AuthnStatement AuthnInstant=\"" + NOW.minus(Duration.ofHours(1)) + "\" SessionIndex=\"s-1\"><saml:AuthnContext>"
            + "<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>";
    String attributes = keyAttribute("aino.lehto");
    boolean signAssertion = true;
    boolean signResponse = true;
    UnaryOperator<String> signer;
    UnaryOperator<String> afterSigning = xml -> xml;

    PaperResponse(PaperIdp idp) {
        this.idp = idp;
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
