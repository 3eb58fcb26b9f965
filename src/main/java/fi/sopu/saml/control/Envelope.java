package fi.sopu.saml.control;

import fi.sopu.saml.Onward;
import fi.sopu.saml.control.IdpEndpoints.Way;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import net.shibboleth.shared.xml.SerializeSupport;
import org.jspecify.annotations.Nullable;
import org.opensaml.core.xml.io.MarshallingException;
import org.opensaml.core.xml.util.XMLObjectSupport;
import org.opensaml.saml.common.SignableSAMLObject;
import org.opensaml.security.SecurityException;
import org.opensaml.security.x509.BasicX509Credential;
import org.opensaml.xmlsec.SignatureSigningParameters;
import org.opensaml.xmlsec.signature.support.SignatureConstants;
import org.opensaml.xmlsec.signature.support.SignatureException;
import org.opensaml.xmlsec.signature.support.SignatureSupport;
import org.w3c.dom.Element;

/**
 * Puts a message of ours into what a browser carries to an IdP, signed with our present key: for Redirect deflated with the signature
 * beside it, for POST with the signature inside (SAML 2.0 Bindings, 3.4 and 3.5).
 */
final class Envelope {

    private final SpKeys.Pair key;

    Envelope(SpKeys.Pair key) {
        this.key = key;
    }

    /**
     * @param name       SAMLRequest or SAMLResponse
     * @param relayState what the other side wants to have back, or null
     */
    Onward address(SignableSAMLObject message, String name, Way way, @Nullable String relayState) {
        return way.posted() ? posted(message, name, way.address(), relayState) : redirected(message, name, way.address(), relayState);
    }

    private Onward posted(SignableSAMLObject message, String name, String address, @Nullable String relayState) {
        SignatureSigningParameters how = new SignatureSigningParameters();
        how.setSigningCredential(new BasicX509Credential(key.certificate(), key.key()));
        how.setSignatureAlgorithm(SignatureConstants.ALGO_ID_SIGNATURE_RSA_SHA256);
        how.setSignatureReferenceDigestMethod(SignatureConstants.ALGO_ID_DIGEST_SHA256);
        how.setSignatureCanonicalizationAlgorithm(SignatureConstants.ALGO_ID_C14N_EXCL_OMIT_COMMENTS);
        try {
            SignatureSupport.signObject(message, how);
        } catch (SecurityException | MarshallingException | SignatureException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put(name, Base64.getEncoder().encodeToString(bytes(message)));
        if (relayState != null) {
            form.put("RelayState", relayState);
        }
        return new Onward(address, form);
    }

    private Onward redirected(SignableSAMLObject message, String name, String address, @Nullable String relayState) {
        String query = name + "=" + encoded(Base64.getEncoder().encodeToString(deflated(bytes(message))))
                + (relayState == null ? "" : "&RelayState=" + encoded(relayState)) + "&SigAlg=" + encoded(SignatureConstants.ALGO_ID_SIGNATURE_RSA_SHA256);
        String signed = query + "&Signature=" + encoded(Base64.getEncoder().encodeToString(signature(query)));
        return new Onward(address + (address.contains("?") ? "&" : "?") + signed, Map.of());
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.key());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(SignableSAMLObject message) {
        try {
            Element element = message.getDOM() != null ? message.getDOM() : XMLObjectSupport.marshall(message);
            return SerializeSupport.nodeToString(element).getBytes(StandardCharsets.UTF_8);
        } catch (MarshallingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] deflated(byte[] xml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
