package fi.sopu.saml.control;

import fi.sopu.saml.Assured;
import fi.sopu.saml.AuthenticationTooOld;
import fi.sopu.saml.SamlRefused;
import fi.sopu.saml.Signs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.opensaml.saml.common.SAMLVersion;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.AttributeStatement;
import org.opensaml.saml.saml2.core.Audience;
import org.opensaml.saml.saml2.core.AudienceRestriction;
import org.opensaml.saml.saml2.core.AuthnContext;
import org.opensaml.saml.saml2.core.AuthnStatement;
import org.opensaml.saml.saml2.core.Conditions;
import org.opensaml.saml.saml2.core.Issuer;
import org.opensaml.saml.saml2.core.NameID;
import org.opensaml.saml.saml2.core.NameIDType;
import org.opensaml.saml.saml2.core.OneTimeUse;
import org.opensaml.saml.saml2.core.ProxyRestriction;
import org.opensaml.saml.saml2.core.Response;
import org.opensaml.saml.saml2.core.StatusCode;
import org.opensaml.saml.saml2.core.Subject;
import org.opensaml.saml.saml2.core.SubjectConfirmation;
import org.opensaml.saml.saml2.core.SubjectConfirmationData;
import org.w3c.dom.Element;

/**
 * Decides whether a Response is believed. Everything that SAML 2.0 (Core, Profiles 4.1.4) leaves optional and that an
 * attack has used is mandatory here: Destination, InResponseTo twice, Recipient, Conditions, audience, NotOnOrAfter.
 * There is exactly one assertion in the whole document, it stands where it belongs, and a signature of the IdP covers it; an
 * encrypted one is opened first and then asked the same, as a document of its own.
 */
public final class ResponseCheck {

    /** Most bytes of a decoded Response. */
    public static final int MOST_BYTES = 1024 * 1024;
    private static final Duration SKEW = Assured.SKEW;
    private static final String ENCRYPTED = "EncryptedAssertion";
    /** The request that an assertion answers is gone long before. */
    private static final Duration LONGEST_REPLAY = Duration.ofDays(1);
    private static final Duration OLDEST_ISSUE = Duration.ofMinutes(10);

    private final Clock clock;

    public ResponseCheck(Clock clock) {
        this.clock = clock;
    }

    /** The request that a Response claims to answer, unverified: only good for looking up what to expect. */
    public static String claimedRequest(byte[] xml) {
        return SamlDocument.read(xml, MOST_BYTES).root().getAttributeNS(null, "InResponseTo");
    }

    /**
     * @throws AuthenticationTooOld when only the age of the authentication is wrong
     * @throws SamlRefused          with the reason, for the log
     */
    public Assured check(byte[] xml, Expected expected) {
        try {
            return checked(xml, expected);
        } catch (SamlRefused refused) {
            throw refused;
        } catch (RuntimeException fallenOver) {
            // what a library can not stand is no answer either, and leaves the same trace
            throw new SamlRefused("response.unreadable", fallenOver.getClass().getName());
        }
    }

    private Assured checked(byte[] xml, Expected expected) {
        SamlDocument document = SamlDocument.read(xml, MOST_BYTES);
        require(document.isRoot(SAMLConstants.SAML20P_NS, "Response"), "xml.root", document.root().getNodeName());
        refuseNo(document);
        Element only = onlyAssertion(document);
        boolean encrypted = ENCRYPTED.equals(only.getLocalName());
        Set<Element> signed = signedWhereTheyBelong(document, encrypted ? null : only);
        require(encrypted || !signed.isEmpty(), "signature.missing", null);
        // before anything else reads the signatures' parts
        SignatureCheck.refuseOddParts(document, encrypted ? only : null);
        SamlGrammar.check(document.root());
        Response response = document.as(Response.class);
        SignatureCheck signatures = new SignatureCheck(expected.idp().certificates());
        boolean inResponse = signed.contains(document.root());
        if (inResponse) {
            signatures.verify(response);
        }
        require(encrypted || !expected.decryption().isRequired(), "encryption.missing", null);
        Assertion assertion = encrypted ? opened(only, inResponse, expected) : inTheClear(response, only);
        if (assertion.isSigned()) {
            signatures.verify(assertion);
        }
        Signs signs = Signs.of(inResponse, assertion.isSigned());
        if (signs == null) {
            throw new SamlRefused("signature.missing");
        }
        require(expected.signs() == null || (signs.response() || !expected.signs().response())
                && (signs.assertion() || !expected.signs().assertion()), "signature.lessThanPinned", signs.name());

        checkResponse(response, expected);
        Instant until = checkAssertion(assertion, expected);
        return assured(assertion, until, signs, expected);
    }

    /** An IdP that says no sends no assertion, and is not always able to sign: told apart, since only its administrator can help. */
    private static void refuseNo(SamlDocument document) {
        List<Element> codes = document.all(SAMLConstants.SAML20P_NS, "StatusCode");
        boolean bare = document.all(SAMLConstants.SAML20_NS, "Assertion").isEmpty() && document.all(SAMLConstants.SAML20_NS, ENCRYPTED).isEmpty();
        if (bare && !codes.isEmpty() && !StatusCode.SUCCESS.equals(codes.get(0).getAttributeNS(null, "Value"))) {
            String said = codes.stream().map(code -> code.getAttributeNS(null, "Value").replaceFirst(".*:", "")).collect(Collectors.joining(", "));
            String words = document.all(SAMLConstants.SAML20P_NS, "StatusMessage").stream().map(e -> e.getTextContent().strip()).findFirst().orElse("");
            throw new SamlRefused("response.status", words.isEmpty() ? said : said + ": " + words);
        }
    }

    /** The one assertion, encrypted or not, directly in the Response; there is none anywhere else. */
    private static Element onlyAssertion(SamlDocument document) {
        require(document.all(SAMLConstants.SAML20P_NS, "Response").size() == 1, "response.notOne", null);
        List<Element> assertions = new ArrayList<>(document.all(SAMLConstants.SAML20_NS, "Assertion"));
        assertions.addAll(document.all(SAMLConstants.SAML20_NS, ENCRYPTED));
        require(assertions.size() == 1, "assertion.notOne", String.valueOf(assertions.size()));
        require(assertions.get(0).getParentNode() == document.root(), "assertion.misplaced", null);
        return assertions.get(0);
    }

    private static Assertion inTheClear(Response response, Element only) {
        List<Assertion> assertions = response.getAssertions();
        require(assertions.size() == 1 && assertions.get(0).getDOM() == only, "assertion.notOne", String.valueOf(assertions.size()));
        return assertions.get(0);
    }

    /** The assertion that was inside, held to what is asked of one that comes in the clear. */
    private static Assertion opened(Element encrypted, boolean signatureKnown, Expected expected) {
        SamlDocument document = SamlDocument.read(expected.decryption().open(encrypted, signatureKnown), MOST_BYTES, encrypted);
        require(document.isRoot(SAMLConstants.SAML20_NS, "Assertion"), "xml.root", document.root().getNodeName());
        require(document.all(SAMLConstants.SAML20_NS, "Assertion").size() == 1
                && document.all(SAMLConstants.SAML20_NS, ENCRYPTED).isEmpty()
                && document.all(SAMLConstants.SAML20P_NS, "Response").isEmpty(), "assertion.notOne", "encrypted");
        signedWhereTheyBelong(document, null);
        SignatureCheck.refuseOddParts(document, null);
        SamlGrammar.check(document.root());
        return document.as(Assertion.class);
    }

    /**
     * A signature may stand directly in the root and directly in the assertion, once in each, and nowhere else.
     *
     * @param assertion or null where the root alone may be signed
     */
    private static Set<Element> signedWhereTheyBelong(SamlDocument document, @Nullable Element assertion) {
        Set<Element> signed = new HashSet<>();
        for (Element signature : document.all(SignatureCheck.DS, "Signature")) {
            boolean belongs = signature.getParentNode() == document.root() || assertion != null && signature.getParentNode() == assertion;
            require(belongs && signed.add((Element) signature.getParentNode()), "signature.misplaced", null);
        }
        return signed;
    }

    private void checkResponse(Response response, Expected expected) {
        require(SAMLVersion.VERSION_20.equals(response.getVersion()), "response.version", null);
        String status = response.getStatus() == null || response.getStatus().getStatusCode() == null
                ? null : response.getStatus().getStatusCode().getValue();
        require(StatusCode.SUCCESS.equals(status), "response.status", status);
        requireEqual(expected.acs(), response.getDestination(), "response.destination");
        requireEqual(expected.requestId(), response.getInResponseTo(), "response.inResponseTo");
        if (response.getIssuer() != null) {
            checkIssuer(response.getIssuer(), expected);
        } else {
            require(!response.isSigned(), "issuer.missing", null);
        }
        checkIssueInstant(response.getIssueInstant(), "response.issueInstant");
    }

    private Instant checkAssertion(Assertion assertion, Expected expected) {
        require(SAMLVersion.VERSION_20.equals(assertion.getVersion()), "assertion.version", null);
        require(assertion.getID() != null && assertion.getID().length() <= 256, "assertion.id", null);
        require(assertion.getIssuer() != null, "assertion.issuer", "none");
        checkIssuer(assertion.getIssuer(), expected);
        checkIssueInstant(assertion.getIssueInstant(), "assertion.issueInstant");
        Instant untilConditions = checkConditions(assertion.getConditions(), expected);
        Instant untilSubject = checkSubject(assertion.getSubject(), expected);
        checkAuthentication(assertion, expected);
        Instant until = (untilConditions.isAfter(untilSubject) ? untilConditions : untilSubject).plus(SKEW);
        Instant longest = clock.instant().plus(LONGEST_REPLAY);
        return until.isBefore(longest) ? until : longest;
    }

    private Instant checkConditions(Conditions conditions, Expected expected) {
        require(conditions != null, "conditions.missing", null);
        Instant now = clock.instant();
        require(conditions.getNotOnOrAfter() != null, "conditions.notOnOrAfter", "none");
        require(now.isBefore(conditions.getNotOnOrAfter().plus(SKEW)), "conditions.expired", conditions.getNotOnOrAfter().toString());
        require(conditions.getNotBefore() == null || !now.plus(SKEW).isBefore(conditions.getNotBefore()),
                "conditions.notYet", String.valueOf(conditions.getNotBefore()));
        for (var condition : conditions.getConditions()) {
            require(condition instanceof AudienceRestriction || condition instanceof OneTimeUse || condition instanceof ProxyRestriction,
                    "conditions.unknown", condition.getElementQName().toString());
        }
        List<AudienceRestriction> restrictions = conditions.getAudienceRestrictions();
        require(!restrictions.isEmpty(), "audience.missing", null);
        for (AudienceRestriction restriction : restrictions) {
            List<String> audiences = restriction.getAudiences().stream().map(Audience::getURI).toList();
            require(audiences.contains(expected.spEntityId()), "audience.foreign", audiences.toString());
        }
        return conditions.getNotOnOrAfter();
    }

    private Instant checkSubject(Subject subject, Expected expected) {
        require(subject == null || subject.getEncryptedID() == null, "encryption.partly", "EncryptedID");
        require(subject != null, "subject.missing", null);
        require(subject.getBaseID() == null, "subject.kind", null);
        Instant now = clock.instant();
        String why = "none";
        for (SubjectConfirmation confirmation : subject.getSubjectConfirmations()) {
            SubjectConfirmationData data = confirmation.getSubjectConfirmationData();
            if (!SubjectConfirmation.METHOD_BEARER.equals(confirmation.getMethod()) || data == null) {
                why = "notBearer";
            } else if (!expected.acs().equals(data.getRecipient())) {
                why = "recipient " + data.getRecipient();
            } else if (!expected.requestId().equals(data.getInResponseTo())) {
                why = "inResponseTo " + data.getInResponseTo();
            } else if (data.getNotOnOrAfter() == null || !now.isBefore(data.getNotOnOrAfter().plus(SKEW))) {
                why = "notOnOrAfter " + data.getNotOnOrAfter();
            } else if (data.getNotBefore() != null && now.plus(SKEW).isBefore(data.getNotBefore())) {
                why = "notBefore " + data.getNotBefore();
            } else {
                return data.getNotOnOrAfter();
            }
        }
        throw new SamlRefused("subject.confirmation", why);
    }

    /** Of several, as after a second factor, each has to be right. */
    private void checkAuthentication(Assertion assertion, Expected expected) {
        require(!assertion.getAuthnStatements().isEmpty(), "authentication.missing", null);
        assertion.getAuthnStatements().forEach(statement -> checkAuthentication(statement, expected));
    }

    private void checkAuthentication(AuthnStatement statement, Expected expected) {
        Instant now = clock.instant();
        AuthnContext context = statement.getAuthnContext();
        require(context != null && context.hasChildren(), "authentication.context", "none");
        require(statement.getAuthnInstant() != null, "authentication.instant", "none");
        require(!statement.getAuthnInstant().isAfter(now.plus(SKEW)), "authentication.future", statement.getAuthnInstant().toString());
        require(statement.getSessionNotOnOrAfter() == null || now.isBefore(statement.getSessionNotOnOrAfter().plus(SKEW)),
                "authentication.sessionOver", String.valueOf(statement.getSessionNotOnOrAfter()));
        if (statement.getAuthnInstant().isBefore(now.minus(expected.oldest()).minus(SKEW))) {
            throw new AuthenticationTooOld(statement.getAuthnInstant().toString());
        }
    }

    private static void checkIssuer(Issuer issuer, Expected expected) {
        require(issuer.getFormat() == null || NameIDType.ENTITY.equals(issuer.getFormat()), "issuer.format", issuer.getFormat());
        require(issuer.getNameQualifier() == null && issuer.getSPNameQualifier() == null && issuer.getSPProvidedID() == null, "issuer.format", "qualified");
        requireEqual(expected.idp().entityId(), issuer.getValue(), "issuer.foreign");
    }

    private void checkIssueInstant(Instant issued, String reason) {
        Instant now = clock.instant();
        require(issued != null && issued.isBefore(now.plus(SKEW)) && issued.isAfter(now.minus(OLDEST_ISSUE)),
                reason, String.valueOf(issued));
    }

    private static Assured assured(Assertion assertion, Instant until, Signs signs, Expected expected) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        for (AttributeStatement statement : assertion.getAttributeStatements()) {
            require(SamlDocument.children(statement.getDOM(), SAMLConstants.SAML20_NS, "EncryptedAttribute").isEmpty(), "attribute.encrypted", null);
            for (Element attribute : SamlDocument.children(statement.getDOM(), SAMLConstants.SAML20_NS, "Attribute")) {
                require(attribute.hasAttributeNS(null, "Name"), "xml.shape", "an attribute without a name");
                List<String> values = attributes.computeIfAbsent(attribute.getAttributeNS(null, "Name"), n -> new ArrayList<>());
                SamlDocument.children(attribute, SAMLConstants.SAML20_NS, "AttributeValue").forEach(value -> values.add(onlyText(value)));
            }
        }
        List<String> sessions = assertion.getAuthnStatements().stream().map(AuthnStatement::getSessionIndex).filter(Objects::nonNull).distinct().toList();
        Instant authenticated = assertion.getAuthnStatements().stream().map(AuthnStatement::getAuthnInstant).min(Comparator.naturalOrder()).orElseThrow();
        return new Assured(assertion.getID(), until, name(assertion.getSubject().getNameID(), expected), sessions, authenticated, attributes, signs);
    }

    /** There may be none (Core 2.4.1): then an attribute tells who it is. */
    private static Assured.Name name(@Nullable NameID name, Expected expected) {
        if (name == null) {
            return Assured.Name.NONE;
        }
        boolean qualified = isForeign(name.getNameQualifier(), expected.idp().entityId()) || isForeign(name.getSPNameQualifier(), expected.spEntityId());
        return new Assured.Name(onlyText(name.getDOM()), name.getFormat(), name.getNameQualifier(), name.getSPNameQualifier(), qualified);
    }

    private static boolean isForeign(@Nullable String qualifier, String own) {
        return qualifier != null && !qualifier.equals(own);
    }

    /** The element's text, exactly; null for an element that has more inside, such as a structured attribute value, or says that it is nil. */
    private static @Nullable String onlyText(Element element) {
        if (element.hasAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil")) {
            return null;
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                return null;
            }
        }
        return element.getTextContent();
    }

    private static void requireEqual(String expected, @Nullable String seen, String reason) {
        require(Objects.equals(expected, seen), reason, seen == null ? "none" : seen);
    }

    static void require(boolean fine, String reason, @Nullable String detail) {
        if (!fine) {
            throw new SamlRefused(reason, detail);
        }
    }
}
