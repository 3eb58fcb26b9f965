package fi.sopu.saml.control;

import fi.sopu.saml.SamlRefused;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opensaml.core.xml.io.UnmarshallingException;
import org.opensaml.saml.common.SignableSAMLObject;
import org.opensaml.saml.security.impl.SAMLSignatureProfileValidator;
import org.opensaml.security.credential.UsageType;
import org.opensaml.security.x509.BasicX509Credential;
import org.opensaml.xmlsec.signature.support.SignatureException;
import org.opensaml.xmlsec.signature.support.SignatureValidator;
import org.pac4j.saml.util.Configuration;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Signatures of an IdP, checked against the certificates in its stored metadata and nothing else: a key that a message
 * brings along is never looked at. Only SHA-2 with RSA of 2048 bits or ECDSA of 256 bits or more, exclusive
 * canonicalisation and the enveloped-signature transform; whatever else a ds: element may be is refused.
 */
final class SignatureCheck {

    /** The library tells every digest that differs, with addresses from the message; a refusal is one line, told by whoever refuses. */
    private static final Logger LIBRARY = Logger.getLogger("org.apache.xml.security");

    static {
        LIBRARY.setLevel(Level.SEVERE);
    }

    static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String DS11 = "http://www.w3.org/2009/xmldsig11#";
    private static final String ENCRYPTION = "http://www.w3.org/2001/04/xmlenc#";
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

    /** Signature methods, with the names by which Java knows those that a Redirect may carry. */
    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry(MORE + "rsa-sha256", "SHA256withRSA"),
            Map.entry(MORE + "rsa-sha384", "SHA384withRSA"),
            Map.entry(MORE + "rsa-sha512", "SHA512withRSA"),
            Map.entry(MORE + "ecdsa-sha256", "SHA256withECDSAinP1363Format"),
            Map.entry(MORE + "ecdsa-sha384", "SHA384withECDSAinP1363Format"),
            Map.entry(MORE + "ecdsa-sha512", "SHA512withECDSAinP1363Format"),
            Map.entry(MORE_2007 + "sha256-rsa-MGF1", ""),
            Map.entry(MORE_2007 + "sha384-rsa-MGF1", ""),
            Map.entry(MORE_2007 + "sha512-rsa-MGF1", ""));
    private static final Set<String> DIGESTS = Set.of("http://www.w3.org/2001/04/xmlenc#sha256",
            MORE + "sha384", "http://www.w3.org/2001/04/xmlenc#sha512");
    private static final Set<String> TRANSFORMS = Set.of(DS + "enveloped-signature", EXCLUSIVE, EXCLUSIVE + "WithComments");
    private static final Set<String> CANONICALISATIONS = Set.of(EXCLUSIVE, EXCLUSIVE + "WithComments");
    private static final Set<String> DS_ELEMENTS = Set.of("Signature", "SignedInfo", "CanonicalizationMethod",
            "SignatureMethod", "Reference", "Transforms", "Transform", "DigestMethod", "DigestValue", "SignatureValue",
            "KeyInfo");
    /** What may tell of a key, within a KeyInfo alone; none of it is looked at, and nothing that points elsewhere is among it. */
    private static final Set<String> KEY_ELEMENTS = Set.of("KeyName", "KeyValue", "RSAKeyValue", "Modulus", "Exponent", "DSAKeyValue", "P", "Q", "G", "Y", "J", "Seed",
            "PgenCounter", "X509Data", "X509Certificate", "X509IssuerSerial", "X509IssuerName", "X509SerialNumber", "X509SubjectName", "X509SKI", "X509CRL",
            "PGPData", "PGPKeyID", "PGPKeyPacket", "SPKIData", "SPKISexp", "MgmtData");

    private static final Set<String> DS11_ELEMENTS = Set.of("ECKeyValue", "NamedCurve", "PublicKey", "X509Digest", "DEREncodedKeyValue");
    /** The order in which they stand, each once: whoever reads the first of two must not meet whoever reads the last. */
    private static final Map<String, Pattern> ORDER = Map.of("Signature", Pattern.compile("SignedInfo SignatureValue (KeyInfo )?"),
            "SignedInfo", Pattern.compile("CanonicalizationMethod SignatureMethod Reference "),
            "Reference", Pattern.compile("Transforms DigestMethod DigestValue "));

    private final List<X509Certificate> certificates;

    SignatureCheck(List<X509Certificate> certificates) {
        this.certificates = certificates.stream().filter(c -> isStrong(c.getPublicKey())).toList();
    }

    /**
     * Looks at every ds: element of the document, also outside the signatures that will be verified.
     *
     * @param encrypted an element whose ds: parts belong to its encryption and are {@link Decryption}'s, or null
     */
    static void refuseOddParts(SamlDocument document, @Nullable Element encrypted) {
        for (Element e : document.all(DS)) {
            if (isInside(encrypted, e)) {
                continue;
            }
            refuseOddPart(e);
        }
        if (!document.all(DS11).stream().filter(e -> !isInside(encrypted, e)).allMatch(e -> DS11_ELEMENTS.contains(e.getLocalName()))) {
            throw new SamlRefused("signature.element", "xmldsig11");
        }
    }

    /** The same for one signature, where the document around it may hold others. */
    static void refuseOddParts(Element signature) {
        refuseOddPart(signature);
        var inner = signature.getElementsByTagNameNS(DS, "*");
        for (int i = 0; i < inner.getLength(); i++) {
            refuseOddPart((Element) inner.item(i));
        }
    }

    private static void refuseOddPart(Element e) {
        boolean ofKey = isOfKey(e);
        switch (e.getLocalName()) {
            case "SignatureMethod" -> allow("signature.method", METHODS.keySet(), e.getAttribute("Algorithm"));
            case "DigestMethod" -> allow("signature.digest", DIGESTS, e.getAttribute("Algorithm"));
            case "Transform" -> allow("signature.transform", TRANSFORMS, e.getAttribute("Algorithm"));
            case "CanonicalizationMethod" -> allow("signature.canonicalisation", CANONICALISATIONS, e.getAttribute("Algorithm"));
            default -> allow("signature.element", ofKey ? KEY_ELEMENTS : DS_ELEMENTS, e.getLocalName());
        }
        refuseForeignParts(e, ofKey || "KeyInfo".equals(e.getLocalName()));
        requireOrder(e);
    }

    private static boolean isOfKey(Element e) {
        for (Node outer = e.getParentNode(); outer != null; outer = outer.getParentNode()) {
            if (DS.equals(outer.getNamespaceURI()) && "KeyInfo".equals(outer.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInside(@Nullable Element outer, Element inner) {
        return outer != null && (outer.compareDocumentPosition(inner) & Node.DOCUMENT_POSITION_CONTAINED_BY) != 0;
    }

    /** @param ofKey true where anything may tell of a key, since nobody asks it */
    private static void refuseForeignParts(Element e, boolean ofKey) {
        for (var child = e.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part && !DS.equals(part.getNamespaceURI())) {
                boolean namespaceList = EXCLUSIVE.equals(part.getNamespaceURI()) && "InclusiveNamespaces".equals(part.getLocalName());
                if (part.getNamespaceURI() != null && part.getNamespaceURI().startsWith(ENCRYPTION)) {
                    throw new SamlRefused("encryption.partly", part.getNodeName());
                }
                if (!namespaceList && !ofKey && !DS11.equals(part.getNamespaceURI())) {
                    throw new SamlRefused("signature.element", part.getNodeName());
                }
            }
        }
    }

    private static void allow(String reason, Set<String> allowed, String seen) {
        if (!allowed.contains(seen)) {
            throw new SamlRefused(reason, seen);
        }
    }

    /** @throws SamlRefused unless the object's own signature covers exactly it and was made by one of the IdP's keys */
    void verify(SignableSAMLObject signed) {
        var signature = signed.getSignature();
        if (signature == null) {
            throw new SamlRefused("signature.missing");
        }
        try {
            new SAMLSignatureProfileValidator().validate(signature);
        } catch (SignatureException e) {
            throw new SamlRefused("signature.profile", e.getMessage());
        }
        Element element = signed.getDOM();
        String id = element.getAttributeNS(null, "ID");
        String reference = ((Element) signature.getDOM().getElementsByTagNameNS(DS, "Reference").item(0)).getAttribute("URI");
        if (id.isEmpty() || !reference.equals("#" + id) || element.getOwnerDocument().getElementById(id) != element) {
            throw new SamlRefused("signature.reference", reference);
        }
        for (X509Certificate certificate : certificates) {
            var credential = new BasicX509Credential(certificate);
            credential.setUsageType(UsageType.SIGNING);
            try {
                // read anew for each key: one that is of another kind leaves the object unfit for the next
                SignatureValidator.validate(again(signature.getDOM()), credential);
                return;
            } catch (SignatureException | UnmarshallingException | RuntimeException e) {
                // not by this key: the IdP may have several while it rolls over
            }
        }
        throw new SamlRefused("signature.notTheirs", certificates.size() + " usable certificates");
    }

    private static org.opensaml.xmlsec.signature.Signature again(Element signature) throws UnmarshallingException {
        return (org.opensaml.xmlsec.signature.Signature) Configuration.getUnmarshallerFactory().getUnmarshaller(signature).unmarshall(signature);
    }

    private static void requireOrder(Element element) {
        StringBuilder names = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e) {
                names.append(e.getLocalName()).append(' ');
            }
        }
        String name = element.getLocalName();
        Pattern order = ORDER.get(name);
        if (order != null && !order.matcher(names).matches() || (name.equals("SignatureValue") || name.equals("DigestValue")) && !isBase64(element, names)) {
            throw new SamlRefused("signature.structure", name);
        }
    }

    /** Libraries leave out what is no base64, or fall over it. */
    private static boolean isBase64(Element element, CharSequence inside) {
        try {
            Base64.getDecoder().decode(element.getTextContent().replaceAll("[\\r\\n\\t ]", ""));
            return inside.isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * A signature beside the message, as the Redirect binding has it.
     *
     * @param signedText the parameters as they stood in the query string, still encoded
     */
    void verifyDetached(String algorithm, String signedText, byte[] value) {
        String name = METHODS.getOrDefault(algorithm, "");
        if (name.isEmpty()) {
            throw new SamlRefused("signature.method", algorithm);
        }
        for (X509Certificate certificate : certificates) {
            if (verifies(name, certificate.getPublicKey(), signedText, value)
                    || name.contains("ECDSA") && verifies(name.replace("inP1363Format", ""), certificate.getPublicKey(), signedText, value)) {
                return;
            }
        }
        throw new SamlRefused("signature.notTheirs", certificates.size() + " usable certificates");
    }

    private static boolean verifies(String name, PublicKey key, String signedText, byte[] value) {
        try {
            Signature signature = Signature.getInstance(name);
            signature.initVerify(key);
            signature.update(signedText.getBytes(StandardCharsets.UTF_8));
            return signature.verify(value);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static boolean isStrong(PublicKey key) {
        return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= 2048
                || key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() >= 256;
    }
}
