package fi.sopu.saml.control;

import fi.sopu.saml.IdpOffer;
import fi.sopu.saml.SamlRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.opensaml.core.xml.io.UnmarshallingException;
import org.opensaml.saml.common.SignableSAMLObject;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.pac4j.saml.util.Configuration;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Metadata as people have it: of one IdP with comments and roles of other protocols, or a federation's list of hundreds. Checked
 * against the trust anchor where there is one; what is kept of it is one entity with its IdP role alone and the earliest
 * validUntil above it, which {@link IdpMetadata} then reads as strictly as any message.
 */
public final class MetadataIntake {

    /** Most bytes of metadata from outside. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final String MD = SAMLConstants.SAML20MD_NS;
    private static final String MDUI = "urn:oasis:names:tc:SAML:metadata:ui";
    private static final Set<String> KEPT = Set.of("KeyDescriptor", "SingleLogoutService", "NameIDFormat", "SingleSignOnService");

    private final Element root;
    private final List<Element> idps = new ArrayList<>();

    private MetadataIntake(Element root) {
        this.root = root;
    }

    /** @throws SamlRefused when it is no SAML metadata, or describes no IdP */
    public static MetadataIntake read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new SamlRefused("url.tooLarge", bytes.length + " bytes");
        }
        Document document;
        try {
            document = parser().parse(new ByteArrayInputStream(GivenText.xml(bytes)));
        } catch (SAXException e) {
            throw new SamlRefused("xml.notWellFormed", e.getMessage());
        } catch (IOException | ParserConfigurationException e) {
            throw new SamlRefused("xml.unreadable", e.getMessage());
        }
        MetadataIntake intake = new MetadataIntake(document.getDocumentElement());
        intake.collect(intake.root);
        if (intake.idps.isEmpty()) {
            boolean metadata = MD.equals(intake.root.getNamespaceURI());
            boolean older = metadata && intake.root.getElementsByTagNameNS(MD, "IDPSSODescriptor").getLength() > 0;
            throw new SamlRefused(older ? "metadata.notSaml2" : metadata ? "metadata.noIdp" : "metadata.otherXml", intake.root.getNodeName());
        }
        return intake;
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute("jdk.xml.maxElementDepth", "60");
        factory.setAttribute("jdk.xml.elementAttributeLimit", "64");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setNamespaceAware(true);
        factory.setCoalescing(true);
        factory.setIgnoringComments(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder;
    }

    private void collect(Element at) {
        if (is(at, "EntityDescriptor")) {
            if (role(at).isPresent()) {
                idps.add(at);
            }
        } else if (is(at, "EntitiesDescriptor")) {
            children(at).forEach(this::collect);
        }
    }

    private static Optional<Element> role(Element entity) {
        return children(entity).stream().filter(e -> is(e, "IDPSSODescriptor"))
                .filter(e -> List.of(e.getAttribute("protocolSupportEnumeration").split("\\s+")).contains(SAMLConstants.SAML20P_NS)).findFirst();
    }

    /**
     * Checks the signature of the whole, as a federation signs it.
     *
     * @throws SamlRefused unless the anchor's key made it, by an algorithm that counts today
     */
    public void verify(X509Certificate anchor) {
        Element signature = children(root).stream().filter(e -> SignatureCheck.DS.equals(e.getNamespaceURI()) && e.getLocalName().equals("Signature"))
                .findFirst().orElseThrow(() -> new SamlRefused("metadata.unsigned"));
        SignatureCheck.refuseOddParts(signature);
        if (!SignatureCheck.isStrong(anchor.getPublicKey())) {
            throw new SamlRefused("metadata.weakAnchor");
        }
        try {
            var signed = Configuration.getUnmarshallerFactory().getUnmarshaller(root).unmarshall(root);
            new SignatureCheck(List.of(anchor)).verify((SignableSAMLObject) signed);
        } catch (UnmarshallingException | ClassCastException e) {
            throw new SamlRefused("xml.notSaml", e.getMessage());
        }
    }

    /**
     * @param pem a certificate, with or without the lines around it
     * @throws SamlRefused when it is none
     */
    public static X509Certificate anchor(String pem) {
        try {
            String text = pem.contains("BEGIN") ? pem : "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n";
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw new SamlRefused("metadata.anchor", e.getMessage());
        }
    }

    /** The IdPs that can be chosen from, in the order of the document. */
    public List<IdpOffer> offers() {
        return idps.stream().map(e -> new IdpOffer(e.getAttribute("entityID"), name(e))).toList();
    }

    private static @Nullable String name(Element entity) {
        var names = entity.getElementsByTagNameNS(MDUI, "DisplayName");
        return names.getLength() == 0 ? null : names.item(0).getTextContent().strip();
    }

    /**
     * The metadata of one of them, fit to be stored.
     *
     * @param entityId which one, or null when there is only one
     * @throws SamlRefused when there is none, or no single one, of this name
     */
    public String of(@Nullable String entityId) {
        List<Element> found = idps.stream().filter(e -> entityId == null || e.getAttribute("entityID").equals(entityId)).toList();
        if (found.size() != 1) {
            throw new SamlRefused(found.isEmpty() ? "metadata.notThere" : "metadata.several", String.valueOf(found.size()));
        }
        Element entity = found.get(0);
        Element copy = (Element) entity.cloneNode(true);
        Element role = role(copy).orElseThrow();
        Instant until = earliest(entity, role);
        strip(copy, e -> e == role);
        strip(role, e -> MD.equals(e.getNamespaceURI()) && KEPT.contains(e.getLocalName()));
        for (String left : List.of("ID", "cacheDuration", "validUntil")) {
            copy.removeAttribute(left);
            role.removeAttribute(left);
        }
        if (until != null) {
            copy.setAttribute("validUntil", until.toString());
        }
        return text(copy);
    }

    private static @Nullable Instant earliest(Element entity, Element role) {
        Instant until = validUntil(role);
        for (Node at = entity; at instanceof Element e; at = at.getParentNode()) {
            Instant own = validUntil(e);
            until = until == null || own != null && own.isBefore(until) ? own : until;
        }
        return until;
    }

    private static @Nullable Instant validUntil(Element e) {
        String text = e.getAttribute("validUntil");
        try {
            return text.isBlank() ? null : OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException wrong) {
            throw new SamlRefused("metadata.validUntil", text);
        }
    }

    private static void strip(Element parent, java.util.function.Predicate<Element> kept) {
        for (Node child = parent.getFirstChild(), next; child != null; child = next) {
            next = child.getNextSibling();
            if (!(child instanceof Element e) || !kept.test(e)) {
                parent.removeChild(child);
            }
        }
    }

    private static boolean is(Element e, String name) {
        return MD.equals(e.getNamespaceURI()) && name.equals(e.getLocalName());
    }

    private static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e) {
                found.add(e);
            }
        }
        return found;
    }

    private static String text(Element element) {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(element), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new SamlRefused("xml.unreadable", e.getMessage());
        }
    }
}
