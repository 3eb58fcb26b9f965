package fi.sopu.saml.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Logout messages of an IdP as text, right in every part until a test changes one, and the way they travel by Redirect. */
final class PaperLogout {

    private static final String NAMESPACES = " xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"";

    private final String issuer;
    private final String address;
    private final Instant now;

    PaperLogout(String issuer, String address, Instant now) {
        this.issuer = issuer;
        this.address = address;
        this.now = now;
    }

    String request(String id, String nameId, String session) {
        return "<samlp:LogoutRequest" + NAMESPACES + " ID=\"" + id + "\" Version=\"2.0\" IssueInstant=\"" + now + "\" Destination=\"" + address + "\"><saml:Issuer>"
                + issuer + "</saml:Issuer><saml:NameID>" + nameId + "</saml:NameID>"
                + (session == null ? "" : "<samlp:SessionIndex>" + session + "</samlp:SessionIndex>") + "</samlp:LogoutRequest>";
    }

    /**
     * @param answers the request's id
     * @param status  a second StatusCode, or nothing
     */
    String response(String id, String answers, String status) {
        return "<samlp:LogoutResponse" + NAMESPACES + " ID=\"" + id + "\" InResponseTo=\"" + answers + "\" Version=\"2.0\" IssueInstant=\"" + now + "\" Destination=\"" + address
                + "\"><saml:Issuer>"
                + issuer + "</saml:Issuer><samlp:Status><samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Success\">" + status
                + "</samlp:StatusCode></samlp:Status></samlp:LogoutResponse>";
    }

    /** As a query string, signed. */
    static String query(String name, String xml, PrivateKey key) {
        String text = name + "=" + encoded(deflated(xml)) + "&RelayState=r%201&SigAlg=" + encoded(PaperIdp.RSA_SHA256);
        return text + "&Signature=" + encoded(Base64.getEncoder().encodeToString(signature(text, key)));
    }

    private static byte[] signature(String text, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String deflated(String xml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(9, true))) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
