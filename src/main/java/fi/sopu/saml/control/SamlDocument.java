package fi.sopu.saml.control;

import fi.sopu.saml.SamlRefused;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.shibboleth.shared.xml.SerializeSupport;
import org.jspecify.annotations.Nullable;
import org.opensaml.core.xml.XMLObject;
import org.opensaml.core.xml.io.Unmarshaller;
import org.opensaml.core.xml.io.UnmarshallingException;
import org.opensaml.saml.saml2.core.AttributeStatement;
import org.opensaml.saml.saml2.core.impl.AttributeStatementUnmarshaller;
import org.pac4j.saml.util.Configuration;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * XML from outside, read so that there is one reading of it: UTF-8, XML 1.0, no document type, no comment and no
 * processing instruction anywhere (they split text nodes), bounded depth and size, every ID only once, no relative namespace
 * (canonicalisation of it is undefined, and some come to nothing). What passes is handed to OpenSAML as the same DOM that the checks
 * have walked.
 */
final class SamlDocument {

    private static final int DEEPEST = 40;
    private static final int MOST_NODES = 20_000;
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
    /** Where OpenSAML quotes what an element holds, which may be somebody's: it would stand in the log. */
    private static final Pattern CONTENT = Pattern.compile("content '.*' of", Pattern.DOTALL);
    private static final Pattern PLAIN_ID = Pattern.compile("[\\x21-\\x7e]{1,256}");

    static {
        // attributes are read as they stand: a value that breaks the type that it claims is its reader's matter, and most have none
        Configuration.getUnmarshallerFactory().registerUnmarshaller(AttributeStatement.DEFAULT_ELEMENT_NAME, new AttributeStatementUnmarshaller() {
            @Override
            protected void unmarshallChildElement(XMLObject statement, Element attribute) {
                // ResponseCheck reads the element
            }
        });
    }

    private final Document document;
    private final List<Element> elements = new ArrayList<>();

    private SamlDocument(Document document) {
        this.document = document;
    }

    /** @throws SamlRefused when the bytes are not such a document */
    static SamlDocument read(byte[] bytes, int mostBytes) {
        if (bytes.length > mostBytes) {
            throw new SamlRefused("xml.tooLarge", bytes.length + " bytes");
        }
        Document parsed;
        try {
            // as text, so that the parser guesses no other encoding from the first bytes
            parsed = parser().parse(new InputSource(new StringReader(text(bytes))));
        } catch (SAXException e) {
            throw new SamlRefused("xml.notWellFormed", e.getMessage());
        } catch (IOException | ParserConfigurationException e) {
            throw new SamlRefused("xml.unreadable", e.getMessage());
        }
        String encoding = parsed.getXmlEncoding();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw new SamlRefused("xml.encoding", encoding);
        }
        if (!"1.0".equals(parsed.getXmlVersion())) {
            throw new SamlRefused("xml.version", parsed.getXmlVersion());
        }
        SamlDocument document = new SamlDocument(parsed);
        document.walk();
        return document;
    }

    /**
     * XML that has been taken out of a document. It may use namespaces that are declared around the place where it was (XML Encryption 1.1, 4.4.1):
     * then it is read as if it stood there, and declares them itself.
     */
    static SamlDocument read(byte[] bytes, int mostBytes, Element place) {
        try {
            return read(bytes, mostBytes);
        } catch (SamlRefused alone) {
            Map<String, String> around = declared(place);
            if (!alone.reason().equals("xml.notWellFormed") || around.isEmpty()) {
                throw alone;
            }
            return inside(text(bytes), around, alone);
        }
    }

    private static SamlDocument inside(String text, Map<String, String> around, SamlRefused alone) {
        try {
            DocumentBuilder parser = parser();
            Document outer = parser.newDocument();
            outer.appendChild(outer.createElement("outer"));
            around.forEach((name, namespace) -> outer.getDocumentElement().setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, name, namespace));
            String open = SerializeSupport.nodeToString(outer.getDocumentElement()).replaceFirst("^<\\?xml[^>]*>\\s*", "").replaceFirst("/>$", ">");
            Node only = parser.parse(new InputSource(new StringReader(open + text + "</outer>"))).getDocumentElement().getFirstChild();
            if (!(only instanceof Element) || only.getNextSibling() != null) {
                throw alone;
            }
            Document fresh = parser.newDocument();
            Element root = (Element) fresh.appendChild(fresh.importNode(only, true));
            around.forEach((name, namespace) -> {
                if (!root.hasAttribute(name)) {
                    root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, name, namespace);
                }
            });
            SamlDocument document = new SamlDocument(fresh);
            document.walk();
            return document;
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw alone;
        }
    }

    /** The namespaces that are declared at an element or around it, by the attribute that does so. */
    private static Map<String, String> declared(Element place) {
        Map<String, String> found = new TreeMap<>();
        for (Node at = place; at instanceof Element e; at = at.getParentNode()) {
            NamedNodeMap attributes = e.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attributes.item(i).getNamespaceURI())) {
                    found.putIfAbsent(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
                }
            }
        }
        found.values().removeIf(String::isEmpty);
        return found;
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new SamlRefused("xml.notUtf8");
        }
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setAttribute("jdk.xml.maxElementDepth", String.valueOf(DEEPEST));
        factory.setAttribute("jdk.xml.elementAttributeLimit", "64");
        factory.setXIncludeAware(false);
        factory.setNamespaceAware(true);
        factory.setCoalescing(true);
        factory.setIgnoringComments(false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Strict());
        return builder;
    }

    private void walk() {
        Set<String> ids = new HashSet<>();
        int nodes = 0;
        Node node = document;
        while (node != null) {
            if (++nodes > MOST_NODES) {
                throw new SamlRefused("xml.tooManyNodes");
            }
            switch (node.getNodeType()) {
                case Node.ELEMENT_NODE -> {
                    elements.add((Element) node);
                    lookAtAttributes((Element) node, ids);
                }
                case Node.DOCUMENT_NODE, Node.TEXT_NODE -> {
                }
                default -> throw new SamlRefused("xml.nodeType", node.getNodeName());
            }
            node = next(node);
        }
    }

    private @Nullable Node next(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node here = node;
        while (here != null && here.getNextSibling() == null) {
            here = here.getParentNode();
        }
        return here == null ? null : here.getNextSibling();
    }

    private static void lookAtAttributes(Element element, Set<String> ids) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            String name = attribute.getLocalName() == null ? attribute.getNodeName() : attribute.getLocalName();
            if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                String namespace = attribute.getNodeValue();
                if (!namespace.isEmpty() && !ABSOLUTE.matcher(namespace).matches()) {
                    throw new SamlRefused("xml.namespace", namespace);
                }
            } else if (name.toLowerCase(Locale.ROOT).equals("id")) {
                // libraries below write it into the log as it is
                if (!PLAIN_ID.matcher(attribute.getNodeValue()).matches()) {
                    throw new SamlRefused("xml.id", attribute.getNodeValue());
                }
                if (!ids.add(attribute.getNodeValue())) {
                    throw new SamlRefused("xml.idTwice", attribute.getNodeValue());
                }
            }
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    boolean isRoot(String namespace, String localName) {
        return namespace.equals(root().getNamespaceURI()) && localName.equals(root().getLocalName());
    }

    /** All elements of this name, wherever they are. */
    List<Element> all(String namespace, String localName) {
        return elements.stream()
                .filter(e -> namespace.equals(e.getNamespaceURI()) && localName.equals(e.getLocalName())).toList();
    }

    /** All elements of this namespace. */
    List<Element> all(String namespace) {
        return elements.stream().filter(e -> namespace.equals(e.getNamespaceURI())).toList();
    }

    /** The element's own children of this name. */
    static List<Element> children(Element parent, String namespace, String localName) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e && namespace.equals(e.getNamespaceURI()) && localName.equals(e.getLocalName())) {
                found.add(e);
            }
        }
        return found;
    }

    /** All elements of this name inside the element. */
    static List<Element> descendants(Element root, String namespace, String localName) {
        NodeList nodes = root.getElementsByTagNameNS(namespace, localName);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** The document as OpenSAML's objects, over the same DOM. */
    <T extends XMLObject> T as(Class<T> kind) {
        Unmarshaller unmarshaller = Configuration.getUnmarshallerFactory().getUnmarshaller(root());
        if (unmarshaller == null) {
            throw new SamlRefused("xml.root", root().getNodeName());
        }
        XMLObject object;
        try {
            object = unmarshaller.unmarshall(root());
        } catch (UnmarshallingException e) {
            throw new SamlRefused("xml.notSaml", CONTENT.matcher(String.valueOf(e.getMessage())).replaceAll("content of"));
        } catch (RuntimeException e) {
            throw new SamlRefused("xml.notSaml", e.getClass().getSimpleName());
        }
        if (!kind.isInstance(object)) {
            throw new SamlRefused("xml.root", root().getNodeName());
        }
        return kind.cast(object);
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
