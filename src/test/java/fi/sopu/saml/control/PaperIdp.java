package fi.sopu.saml.control;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An identity provider on paper, for the tests: writes a Response by hand and signs it for real, with the JDK's own
 * XML signatures and so by another code than the one that checks them. Each part can be made wrong.
 */
final class PaperIdp {

    private static final String ON_PAPER = "https://idp.example/realm";
    static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private static final String ENVELOPED = Transform.ENVELOPED;
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

    final String entityId;
    final KeyPair keys;
    final X509Certificate certificate;

    /** A real one, with its own keys. */
    PaperIdp(String entityId, KeyPair keys, X509Certificate certificate) {
        this.entityId = entityId;
        this.keys = keys;
        this.certificate = certificate;
    }

    PaperIdp() {
        this(2048);
    }

    PaperIdp(int bits) {
        this(ON_PAPER, bits);
    }

    PaperIdp(String entityId, int bits) {
        this(entityId, "RSA", bits, "SHA256withRSA");
    }

    /** With keys on an elliptic curve. */
    static PaperIdp elliptic(int bits) {
        return new PaperIdp(ON_PAPER, "EC", bits, "SHA256withECDSA");
    }

    private PaperIdp(String entityId, String kind, int bits, String signature) {
        this.entityId = entityId;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(bits);
            keys = generator.generateKeyPair();
            certificate = certificate(keys, Instant.parse("2036-01-01T00:00:00Z"), signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static X509Certificate certificate(KeyPair keys, Instant ends) {
        return certificate(keys, ends, "SHA256withRSA");
    }

    private static X509Certificate certificate(KeyPair keys, Instant ends, String signature) {
        X500Name name = new X500Name("CN=idp");
        var builder = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(Instant.parse("2026-01-01T00:00:00Z")), Date.from(ends), name, keys.getPublic());
        try {
            return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder(signature).build(keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    String metadata() {
        return metadata("Redirect", certificate);
    }

    /**
     * @param binding      Redirect or POST, for everything
     * @param certificates several while it rolls over
     */
    String metadata(String binding, X509Certificate... certificates) {
        StringBuilder keys = new StringBuilder();
        for (X509Certificate one : certificates) {
            keys.append("<md:KeyDescriptor use=\"signing\"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>").append(encoded(one))
                    .append("</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>");
        }
        return """
                <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="%s">
                <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                %s
                <md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-%s" Location="https://idp.example/slo"/>
                <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-%s" Location="https://idp.example/sso"/>
                </md:IDPSSODescriptor></md:EntityDescriptor>""".formatted(entityId, keys, binding, binding);
    }

    private static String encoded(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs the element with this ID in place: its signature becomes the second child, after the Issuer. */
    String sign(String xml, String id, String method, String digest, KeyInfo keyInfo, PrivateKey key) {
        try {
            Document document = parse(xml);
            Element element = withId(document.getDocumentElement(), id);
            element.setIdAttribute("ID", true);
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            Reference reference = factory.newReference("#" + id, factory.newDigestMethod(digest, null), List.of(
                    factory.newTransform(ENVELOPED, (TransformParameterSpec) null), factory.newTransform(EXCLUSIVE, (TransformParameterSpec) null)), null, null);
            SignedInfo info = factory.newSignedInfo(factory.newCanonicalizationMethod(EXCLUSIVE, (C14NMethodParameterSpec) null),
                    factory.newSignatureMethod(method, null), List.of(reference));
            DOMSignContext context = new DOMSignContext(key, element, element.getFirstChild().getNextSibling());
            context.setDefaultNamespacePrefix("ds");
            context.setProperty("org.jcp.xml.dsig.secureValidation", false);
            factory.newXMLSignature(info, keyInfo).sign(context);
            return text(document);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String sign(String xml, String id) {
        return sign(xml, id, RSA_SHA256, SHA256, null, keys.getPrivate());
    }

    /** A KeyInfo with the sender's own public key, as an attacker would bring along. */
    KeyInfo ownKeyInfo() {
        try {
            var factory = XMLSignatureFactory.getInstance("DOM").getKeyInfoFactory();
            return factory.newKeyInfo(List.of(factory.newKeyValue(keys.getPublic()), factory.newX509Data(List.of(certificate))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(Document document) {
        try {
            var transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Element withId(Element at, String id) {
        if (id.equals(at.getAttribute("ID"))) {
            return at;
        }
        for (var child = at.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                Element found = withId(element, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
