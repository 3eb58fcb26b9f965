package fi.sopu.saml.control;

import fi.sopu.saml.Assured;
import fi.sopu.saml.LogoutWish;
import fi.sopu.saml.SamlRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.opensaml.saml.common.SAMLVersion;
import org.opensaml.saml.common.SignableSAMLObject;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.core.Issuer;
import org.opensaml.saml.saml2.core.LogoutRequest;
import org.opensaml.saml.saml2.core.LogoutResponse;
import org.opensaml.saml.saml2.core.NameID;
import org.opensaml.saml.saml2.core.SessionIndex;
import org.opensaml.saml.saml2.core.StatusCode;
import org.w3c.dom.Element;

/**
 * Logout messages of an IdP, by Redirect or POST: signed by it, fresh, addressed to us. An unsigned one is refused,
 * so that nobody can log others out.
 */
public final class LogoutCheck {

    private static final String DEFLATE = "urn:oasis:names:tc:SAML:2.0:bindings:URL-Encoding:DEFLATE";
    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** Parameters that mean something, by these names alone: a name that is written otherwise would be read by some and be in no signature. */
    private static final Set<String> NAMES = Set.of("SAMLRequest", "SAMLResponse", "RelayState", "SigAlg", "Signature", "SAMLEncoding");
    private static final int MOST_RELAY = 80;

    private final Clock clock;
    private final Decryption decryption;

    public LogoutCheck(Clock clock, Decryption decryption) {
        this.clock = clock;
        this.decryption = decryption;
    }

    /** A LogoutRequest by POST. */
    public LogoutWish postedRequest(byte[] xml, IdpMetadata idp, String ourAddress) {
        return wish(signed(xml, LogoutRequest.class, idp), idp, ourAddress, null);
    }

    /** A LogoutRequest in a query string, as it came (the signature is over the encoded parameters). */
    public LogoutWish redirectedRequest(String query, IdpMetadata idp, String ourAddress) {
        Map<String, String> parameters = parameters(query);
        String relay = parameters.containsKey("RelayState") ? decoded(parameters.get("RelayState")) : null;
        LogoutRequest request = bare(redirected(parameters, "SAMLRequest", idp), LogoutRequest.class);
        return wish(request, idp, ourAddress, relay != null && relay.length() <= MOST_RELAY ? relay : null);
    }

    /** @return the id of our request, when the IdP confirms that every service has logged the person out; otherwise empty */
    public Optional<String> redirectedResponse(String query, IdpMetadata idp, String ourAddress) {
        return complete(bare(redirected(parameters(query), "SAMLResponse", idp), LogoutResponse.class), idp, ourAddress);
    }

    /** The same for a LogoutResponse by POST. */
    public Optional<String> postedResponse(byte[] xml, IdpMetadata idp, String ourAddress) {
        return complete(signed(xml, LogoutResponse.class, idp), idp, ourAddress);
    }

    private <T extends SignableSAMLObject> T signed(byte[] xml, Class<T> kind, IdpMetadata idp) {
        SamlDocument document = SamlDocument.read(xml, MOST_BYTES);
        var signatures = document.all(SignatureCheck.DS, "Signature");
        ResponseCheck.require(signatures.size() == 1 && signatures.get(0).getParentNode() == document.root(), "logout.signature", null);
        SignatureCheck.refuseOddParts(document, encrypted(document));
        T message = shaped(document, kind);
        new SignatureCheck(idp.certificates()).verify(message);
        return message;
    }

    /** A message whose signature stands beside it and so may not be inside (Bindings 3.4.4.1). */
    private static <T extends SignableSAMLObject> T bare(byte[] xml, Class<T> kind) {
        SamlDocument document = SamlDocument.read(xml, MOST_BYTES);
        ResponseCheck.require(document.all(SignatureCheck.DS, "Signature").isEmpty(), "logout.signature", "inside");
        return shaped(document, kind);
    }

    private static <T extends SignableSAMLObject> T shaped(SamlDocument document, Class<T> kind) {
        SamlGrammar.check(document.root());
        return document.as(kind);
    }

    /** The encrypted name of the person, whose parts are {@link Decryption}'s to look at; or null. */
    private static @Nullable Element encrypted(SamlDocument document) {
        List<Element> ids = SamlDocument.children(document.root(), SAMLConstants.SAML20_NS, "EncryptedID");
        return ids.isEmpty() ? null : ids.get(0);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> raw = new HashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            ResponseCheck.require(NAMES.contains(key) || !NAMES.contains(decoded(key)), "logout.parameterName", key);
            ResponseCheck.require(raw.put(key, equals < 0 ? "" : pair.substring(equals + 1)) == null, "logout.parameterTwice", key);
        }
        return raw;
    }

    private static byte[] redirected(Map<String, String> raw, String name, IdpMetadata idp) {
        String message = raw.get(name);
        String algorithm = raw.get("SigAlg");
        String signature = raw.get("Signature");
        String encoding = raw.get("SAMLEncoding");
        if (message == null || algorithm == null || signature == null) {
            throw new SamlRefused("logout.signature", "unsigned");
        }
        ResponseCheck.require(!(raw.containsKey("SAMLRequest") && raw.containsKey("SAMLResponse")), "logout.parameterTwice", "SAMLRequest and SAMLResponse");
        ResponseCheck.require(encoding == null || DEFLATE.equals(decoded(encoding)), "logout.encoding", encoding);
        String signedText = name + "=" + message
                + (raw.containsKey("RelayState") ? "&RelayState=" + raw.get("RelayState") : "") + "&SigAlg=" + algorithm;
        new SignatureCheck(idp.certificates()).verifyDetached(decoded(algorithm), signedText, base64(decoded(signature)));
        return inflated(base64(decoded(message)));
    }

    private static String decoded(String parameter) {
        try {
            return URLDecoder.decode(parameter, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new SamlRefused("logout.encoding");
        }
    }

    /** @throws SamlRefused when it is no base64 */
    public static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text.replaceAll("[\\r\\n\\t ]", ""));
        } catch (IllegalArgumentException e) {
            throw new SamlRefused("logout.base64");
        }
    }

    private static byte[] inflated(byte[] deflated) {
        Inflater inflater = new Inflater(true);
        try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated), inflater)) {
            byte[] xml = in.readNBytes(MOST_BYTES + 1);
            ResponseCheck.require(xml.length <= MOST_BYTES, "xml.tooLarge", null);
            return xml;
        } catch (IOException e) {
            throw new SamlRefused("logout.deflate", e.getMessage());
        } finally {
            inflater.end();
        }
    }

    private LogoutWish wish(LogoutRequest request, IdpMetadata idp, String ourAddress, @Nullable String relayState) {
        Instant now = clock.instant();
        ResponseCheck.require(SAMLVersion.VERSION_20.equals(request.getVersion()), "logout.version", null);
        ResponseCheck.require(request.getID() != null && request.getID().length() <= 256, "logout.id", null);
        addressed(request.getIssuer(), request.getDestination(), idp, ourAddress);
        fresh(request.getIssueInstant());
        ResponseCheck.require(request.getNotOnOrAfter() == null || now.isBefore(request.getNotOnOrAfter().plus(Assured.SKEW)),
                "logout.expired", null);
        return new LogoutWish(request.getID(), nameId(request), request.getSessionIndexes().stream().map(SessionIndex::getValue).toList(),
                now.plus(FRESH).plus(FRESH), relayState);
    }

    /** In the clear or encrypted for us; the signature around it has been verified. */
    private String nameId(LogoutRequest request) {
        NameID name = request.getNameID();
        ResponseCheck.require(request.getBaseID() == null && (name == null) != (request.getEncryptedID() == null), "logout.nameId", null);
        if (name == null) {
            Element encrypted = request.getEncryptedID().getDOM();
            SamlDocument opened = SamlDocument.read(decryption.open(encrypted, true), MOST_BYTES, encrypted);
            ResponseCheck.require(opened.isRoot(SAMLConstants.SAML20_NS, "NameID"), "logout.nameId", opened.root().getNodeName());
            SamlGrammar.check(opened.root());
            name = opened.as(NameID.class);
        }
        ResponseCheck.require(name.getValue() != null, "logout.nameId", null);
        return name.getValue();
    }

    private Optional<String> complete(LogoutResponse response, IdpMetadata idp, String ourAddress) {
        ResponseCheck.require(SAMLVersion.VERSION_20.equals(response.getVersion()), "logout.version", null);
        addressed(response.getIssuer(), response.getDestination(), idp, ourAddress);
        fresh(response.getIssueInstant());
        boolean everywhere = response.getStatus() != null && response.getStatus().getStatusCode() != null
                && StatusCode.SUCCESS.equals(response.getStatus().getStatusCode().getValue())
                && response.getStatus().getStatusCode().getStatusCode() == null;
        return everywhere ? Optional.ofNullable(response.getInResponseTo()) : Optional.empty();
    }

    private static void addressed(Issuer issuer, String destination, IdpMetadata idp, String ourAddress) {
        ResponseCheck.require(issuer != null && idp.entityId().equals(issuer.getValue()), "logout.issuer", issuer == null ? null : issuer.getValue());
        ResponseCheck.require(ourAddress.equals(destination), "logout.destination", destination);
    }

    private void fresh(Instant issued) {
        Instant now = clock.instant();
        ResponseCheck.require(issued != null && issued.isBefore(now.plus(Assured.SKEW)) && issued.isAfter(now.minus(FRESH)),
                "logout.issueInstant", String.valueOf(issued));
    }
}
