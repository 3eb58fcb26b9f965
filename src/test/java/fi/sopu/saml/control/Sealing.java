package fi.sopu.saml.control;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.apache.xml.security.Init;
import org.apache.xml.security.encryption.EncryptedData;
import org.apache.xml.security.encryption.EncryptedKey;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.keys.KeyInfo;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Encrypts the assertion of a Response as an IdP does, with Apache Santuario and so by another code than the one that opens it.
 * Algorithms can be chosen that nobody should use any more.
 */
final class Sealing {

    static final String GCM = XMLCipher.AES_256_GCM;
    static final String CBC = XMLCipher.AES_256;
    static final String OAEP = XMLCipher.RSA_OAEP;
    static final String OAEP_11 = XMLCipher.RSA_OAEP_11;
    static final String RSA_15 = XMLCipher.RSA_v1dot5;

    static {
        Init.init();
    }

    private final PublicKey to;

    Sealing(PublicKey to) {
        this.to = to;
    }

    String seal(String response) {
        return seal(response, GCM, OAEP);
    }

    /** @param response with one assertion in the clear, which comes out encrypted */
    String seal(String response, String content, String transport) {
        Document document = PaperIdp.parse(response);
        Element assertion = (Element) document.getElementsByTagNameNS("urn:oasis:names:tc:SAML:2.0:assertion", "Assertion").item(0);
        Element encrypted = document.createElementNS("urn:oasis:names:tc:SAML:2.0:assertion", "saml:EncryptedAssertion");
        Element root = (Element) assertion.getParentNode();
        root.removeChild(assertion);
        encrypted.appendChild(data(document, PaperIdp.text(standalone(assertion)), content, transport));
        root.appendChild(encrypted);
        return PaperIdp.text(document);
    }

    /** An EncryptedAssertion with any text inside. */
    String sealed(String text) {
        Document document = PaperIdp.parse("<saml:EncryptedAssertion xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"/>");
        document.getDocumentElement().appendChild(data(document, text, GCM, OAEP));
        return PaperIdp.text(document);
    }

    /** A LogoutRequest whose NameID is replaced by an EncryptedID with any text inside. */
    String sealName(String request, String content, String inside) {
        Document document = PaperIdp.parse(request);
        Element name = (Element) document.getElementsByTagNameNS("urn:oasis:names:tc:SAML:2.0:assertion", "NameID").item(0);
        Element encrypted = document.createElementNS("urn:oasis:names:tc:SAML:2.0:assertion", "saml:EncryptedID");
        encrypted.appendChild(data(document, inside, content, OAEP));
        name.getParentNode().replaceChild(encrypted, name);
        return PaperIdp.text(document);
    }

    private static Document standalone(Element assertion) {
        Document alone = PaperIdp.parse("<x/>");
        alone.replaceChild(alone.importNode(assertion, true), alone.getDocumentElement());
        return alone;
    }

    private Element data(Document document, String text, String content, String transport) {
        try {
            SecretKey key = contentKey(content);
            XMLCipher wrapping = XMLCipher.getInstance(transport, null, transport.equals(RSA_15) ? null : XMLCipher.SHA256);
            wrapping.init(XMLCipher.WRAP_MODE, to);
            EncryptedKey wrapped = transport.equals(OAEP_11)
                    ? wrapping.encryptKey(document, key, "http://www.w3.org/2009/xmlenc11#mgf1sha256", null) : wrapping.encryptKey(document, key);
            XMLCipher cipher = XMLCipher.getInstance(content);
            cipher.init(XMLCipher.ENCRYPT_MODE, key);
            EncryptedData data = cipher.encryptData(document, "http://www.w3.org/2001/04/xmlenc#Element",
                    new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            KeyInfo info = new KeyInfo(document);
            info.add(wrapped);
            data.setKeyInfo(info);
            return cipher.martial(data);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKey contentKey(String content) throws Exception {
        boolean triple = content.equals(XMLCipher.TRIPLEDES);
        KeyGenerator generator = KeyGenerator.getInstance(triple ? "DESede" : "AES");
        generator.init(triple ? 168 : content.contains("128") ? 128 : 256);
        return generator.generateKey();
    }

    /** Changes one bit of the first or the last CipherValue: the wrapped key's, or the content's. */
    static String flipped(String xml, boolean content) {
        String open = "<xenc:CipherValue>";
        int start = (content ? xml.lastIndexOf(open) : xml.indexOf(open)) + open.length();
        int end = xml.indexOf("</xenc:CipherValue>", start);
        byte[] bytes = Base64.getMimeDecoder().decode(xml.substring(start, end).replace("&#13;", ""));
        bytes[bytes.length / 2] ^= 1;
        return xml.substring(0, start) + Base64.getEncoder().encodeToString(bytes) + xml.substring(end);
    }
}
