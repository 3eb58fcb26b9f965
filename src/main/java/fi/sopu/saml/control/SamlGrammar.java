package fi.sopu.saml.control;

import fi.sopu.saml.SamlRefused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The shape of a SAML message, as far as anything of it is read: which element stands in which and how often, times in UTC, no spaces around
 * what tells people apart, no type that an element claims for itself. OpenSAML alone is milder: of two children it takes the last, it goes by
 * xsi:type before the name, cuts spaces off, and takes a year for a time. The order of elements may differ, since some IdPs sign
 * behind the status.
 */
final class SamlGrammar {

    /** Children by the schemas of SAML 2.0 (saml-schema-protocol-2.0, saml-schema-assertion-2.0): none or one, or any number (*). */
    private static final String RULES = """
            p:Response = a:Issuer d:Signature p:Extensions p:Status a:Assertion a:EncryptedAssertion
            p:LogoutRequest = a:Issuer d:Signature p:Extensions a:NameID a:BaseID a:EncryptedID p:SessionIndex*
            p:LogoutResponse = a:Issuer d:Signature p:Extensions p:Status
            p:Status = p:StatusCode p:StatusMessage p:StatusDetail
            p:StatusCode = p:StatusCode
            a:Assertion = a:Issuer d:Signature a:Subject a:Conditions a:Advice a:AuthnStatement* a:AuthzDecisionStatement* a:AttributeStatement*
            a:Subject = a:NameID a:BaseID a:EncryptedID a:SubjectConfirmation*
            a:SubjectConfirmation = a:SubjectConfirmationData
            a:SubjectConfirmationData =
            a:Conditions = a:AudienceRestriction* a:Condition* a:OneTimeUse a:ProxyRestriction
            a:AudienceRestriction = a:Audience*
            a:ProxyRestriction = a:Audience*
            a:OneTimeUse =
            a:AuthnStatement = a:SubjectLocality a:AuthnContext
            a:AuthnContext = a:AuthnContextClassRef a:AuthnContextDecl a:AuthnContextDeclRef a:AuthenticatingAuthority*
            a:AttributeStatement = a:Attribute* a:EncryptedAttribute*
            a:Attribute = a:AttributeValue*
            a:Issuer =
            a:NameID =
            a:Audience =
            a:AuthnContextClassRef =
            p:SessionIndex =
            """;
    private static final Map<String, Set<String>> CHILDREN = new HashMap<>();
    private static final Map<String, String> PREFIXES = Map.of(SAMLConstants.SAML20P_NS, "p:", SAMLConstants.SAML20_NS, "a:", SignatureCheck.DS, "d:");
    /** Their text is compared, so it begins and ends with something. */
    private static final Set<String> EXACT = Set.of("a:Issuer", "a:NameID", "a:Audience", "a:AuthnContextClassRef", "p:SessionIndex");
    /** Addresses, around which XML Schema allows white space (xs:anyURI): an indented message has it there, and it is no part of the value. */
    private static final Set<String> PADDABLE = Set.of("a:Issuer", "a:Audience", "a:AuthnContextClassRef");
    private static final Set<String> TIMES = Set.of("IssueInstant", "NotBefore", "NotOnOrAfter", "AuthnInstant", "SessionNotOnOrAfter");
    /** xs:dateTime in UTC (SAML Core 1.3.3), whose zone some libraries write as an offset of nothing. */
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,18})?(Z|\\+00:00)");

    static {
        RULES.lines().map(line -> line.split(" =")).forEach(rule -> CHILDREN.put(rule[0],
                rule.length == 1 ? Set.of() : Arrays.stream(rule[1].strip().split(" ")).collect(Collectors.toSet())));
    }

    private SamlGrammar() {
    }

    /** @throws SamlRefused when the element, or what it holds, has another shape */
    static void check(Element element) {
        String name = name(element);
        Set<String> allowed = CHILDREN.get(name);
        if (allowed == null) {
            ResponseCheck.require(name.equals("a:AttributeValue") || !element.hasAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type"), "xml.type", name);
            return;
        }
        checkAttributes(element, name);
        Set<String> seen = new HashSet<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e) {
                String of = name(e);
                ResponseCheck.require(allowed.contains(of + "*") || allowed.contains(of) && seen.add(of), "xml.shape", of + " in " + name);
                check(e);
            } else if (!EXACT.contains(name)) {
                ResponseCheck.require(child.getNodeValue().isBlank(), "xml.shape", "text in " + name);
            }
        }
        ResponseCheck.require(!EXACT.contains(name) || PADDABLE.contains(name) || isExact(element.getTextContent()), "xml.padded", name);
    }

    private static void checkAttributes(Element element, String name) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String of = attribute.getName() + " of " + name;
            boolean typed = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI()) && !attribute.getLocalName().endsWith("chemaLocation");
            ResponseCheck.require(!typed, "xml.type", of);
            if (attribute.getNamespaceURI() == null && !name.equals("a:Attribute")) {
                ResponseCheck.require(isExact(attribute.getValue()), "xml.padded", of);
                ResponseCheck.require(!TIMES.contains(attribute.getName()) || TIME.matcher(attribute.getValue()).matches(), "xml.time", of + " " + attribute.getValue());
                ResponseCheck.require(!attribute.getName().equals("Version") || attribute.getValue().matches("[0-9]\\.[0-9]"), "xml.shape", of);
            }
        }
    }

    private static boolean isExact(String text) {
        return text.equals(text.strip());
    }

    private static String name(Element element) {
        return PREFIXES.getOrDefault(String.valueOf(element.getNamespaceURI()), "{" + element.getNamespaceURI() + "}") + element.getLocalName();
    }
}
