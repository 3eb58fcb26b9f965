package fi.sopu.identity;

import fi.sopu.saml.MetadataFacts;
import fi.sopu.saml.SamlRefused;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator is told about a refusal, in plain words: the key of a text for each reason of {@link SamlRefused}, by what was
 * refused. Told in a test login, when metadata is taken, and in the log; a login that is refused tells nobody.
 *
 * @param key  of the text
 * @param seen what stands in its place {0}
 */
public record Diagnosis(String key, @Nullable String seen) {

    /** What was refused: the same reason means another thing to do. */
    public enum Place { METADATA, ANSWER, LOGOUT }

    private static final String OTHER = "other";
    /** For a reason whose detail says more. */
    private static final Set<String> NARROWER = Set.of("clock", "keyMany");
    private static final Map<Place, Map<String, String>> KEYS = new EnumMap<>(Place.class);

    static {
        for (Place place : Place.values()) {
            KEYS.put(place, new HashMap<>());
            say(place, "noKeys", "sp.keys", "client");
            say(place, "metadataExpired", "idp.metadataExpired", "metadata.expired");
            say(place, "noMetadata", "idp.noMetadata");
            say(place, "unknownIdp", "idp.unknown");
            say(place, "noPseudonymKey", "key.noPseudonymKey");
        }
        answer();
        metadata();
        logout();
    }

    private static void answer() {
        Place at = Place.ANSWER;
        say(at, "unsolicited", "response.unsolicited", "response.inResponseTo", "request.unknown");
        say(at, "twice", "replay", "request.answeredTwice");
        say(at, "browser", "browser.noNonce", "ticket.noNonce", "ticket.unknown");
        say(at, "elsewhere", "acs.elsewhere");
        say(at, "notPosted", "acs.notPosted");
        say(at, "postForm", "post.contentType", "post.fields");
        say(at, "notBase64", "post.base64");
        say(at, "answerLarge", "post.tooLong", "xml.tooLarge", "xml.tooManyNodes");
        say(at, "answerCut", "xml.notWellFormed", "xml.unreadable");
        say(at, "answerEncoding", "xml.notUtf8", "xml.encoding", "xml.version");
        say(at, "comments", "xml.nodeType");
        say(at, "notResponse", "xml.root");
        say(at, "malformed", "xml.shape", "xml.type", "xml.namespace", "xml.notSaml", "xml.id", "xml.idTwice", "response.unreadable", "response.notOne");
        say(at, "time", "xml.time");
        say(at, "padded", "xml.padded");
        say(at, "version", "response.version", "assertion.version");
        say(at, "status", "response.status");
        say(at, "destination", "response.destination", "subject.confirmation");
        say(at, "audience", "audience.foreign");
        say(at, "noAudience", "audience.missing");
        say(at, "unsigned", "signature.missing");
        say(at, "foreignKey", "signature.notTheirs");
        say(at, "algorithm", "signature.method", "signature.digest");
        say(at, "canonicalisation", "signature.transform", "signature.canonicalisation");
        say(at, "keyInfo", "signature.element");
        say(at, "signatureShape", "signature.profile", "signature.structure", "signature.reference", "signature.misplaced");
        say(at, "lessSigned", "signature.lessThanPinned");
        say(at, "late", "response.issueInstant", "assertion.issueInstant", "conditions.expired", "conditions.notYet", "authentication.future");
        say(at, "noConditions", "conditions.missing", "conditions.notOnOrAfter");
        say(at, "unknownCondition", "conditions.unknown");
        say(at, "noSubject", "subject.missing", "subject.kind");
        say(at, "noBearer", "subject.notBearer");
        say(at, "noAuthentication", "authentication.missing", "authentication.instant", "authentication.context");
        say(at, "notOne", "assertion.notOne", "assertion.misplaced");
        say(at, "assertionId", "assertion.id");
        say(at, "old", "authentication.tooOld");
        say(at, "forceIgnored", "authentication.tooOldThoughForced");
        say(at, "sessionOver", "authentication.sessionOver");
        say(at, "issuer", "issuer.foreign");
        say(at, "issuerFormat", "issuer.format");
        say(at, "issuerMissing", "issuer.missing", "assertion.issuer");
        say(at, "notEncrypted", "encryption.missing");
        say(at, "cbc", "encryption.cbc");
        say(at, "cbcUnsigned", "encryption.cbcUnsigned");
        say(at, "encryptionMethod", "encryption.algorithm");
        say(at, "encryption", "encryption.structure", "encryption.unreadable");
        say(at, "partlyEncrypted", "encryption.partly", "attribute.encrypted");
        say(at, "keyMissing", "key.notOneValue");
        say(at, "keyNoName", "key.noNameId");
        say(at, "keyUnusable", "key.empty", "key.unusable");
        say(at, "otherName", "key.qualified", "key.otherFormat");
        say(at, "transient", "key.transient");
    }

    private static void metadata() {
        Place at = Place.METADATA;
        say(at, "webPage", "metadata.webPage");
        say(at, "phpForm", "metadata.php");
        say(at, "certificateAlone", "metadata.certificateAlone");
        say(at, "addressAlone", "metadata.address");
        say(at, "openId", "metadata.json");
        say(at, "otherXml", "metadata.otherXml", "xml.root");
        say(at, "notXml", "xml.notWellFormed", "xml.unreadable", "xml.notUtf8", "xml.encoding", "xml.version");
        say(at, "metadataBroken", "xml.notSaml", "xml.nodeType", "xml.namespace", "xml.id", "xml.idTwice");
        say(at, "noIdp", "metadata.noIdp");
        say(at, "notSaml2", "metadata.notSaml2");
        say(at, "entityId", "metadata.entityId");
        say(at, "noCertificate", "metadata.noCertificate");
        say(at, "certificateBroken", "metadata.certificate");
        say(at, "noRedirect", "metadata.noSso");
        say(at, "several", "metadata.several");
        say(at, "notThere", "metadata.notThere");
        say(at, "metadataUnsigned", "metadata.unsigned", "signature.missing");
        say(at, "metadataKey", "signature.notTheirs");
        say(at, "metadataAlgorithm", "signature.method", "signature.digest");
        say(at, "metadataSignature", "signature.transform", "signature.canonicalisation", "signature.element", "signature.profile", "signature.structure",
                "signature.reference", "encryption.partly");
        say(at, "anchor", "metadata.weakAnchor", "metadata.anchor");
        say(at, "validUntil", "metadata.validUntil");
        for (String url : Set.of("notHttps", "private", "unknownHost", "tooLarge", "tooSlow", "redirects", "status", "tls", "failed", "wrong")) {
            say(at, "url." + url, "url." + url);
        }
        say(at, "entityLarge", "xml.tooLarge", "xml.tooManyNodes");
    }

    private static void logout() {
        Place at = Place.LOGOUT;
        say(at, "logoutUnsigned", "logout.signature", "signature.missing");
        say(at, "logoutKey", "signature.notTheirs");
        say(at, "logoutSignature", "signature.method", "signature.digest", "signature.transform", "signature.canonicalisation", "signature.element",
                "signature.profile", "signature.structure", "signature.reference", "encryption.partly");
        say(at, "logoutDestination", "logout.destination");
        say(at, "logoutIssuer", "logout.issuer");
        say(at, "logoutLate", "logout.issueInstant", "logout.expired");
        say(at, "logoutName", "logout.nameId");
        say(at, "logoutShape", "logout.id", "logout.version", "logout.encoding", "logout.base64", "logout.deflate", "query.tooLong", "post.contentType", "post.fields",
                "post.base64", "post.tooLong", "xml.tooLarge", "xml.tooManyNodes", "xml.notWellFormed", "xml.unreadable", "xml.notUtf8", "xml.encoding",
                "xml.version", "xml.nodeType", "xml.root", "xml.shape", "xml.type", "xml.namespace", "xml.notSaml", "xml.id", "xml.idTwice", "xml.time", "xml.padded");
        say(at, "logoutParameters", "logout.parameterTwice", "logout.parameterName");
        say(at, "logoutEncryption", "encryption.cbc", "encryption.cbcUnsigned", "encryption.algorithm", "encryption.structure", "encryption.unreadable");
        say(at, "logoutTwice", "replay");
    }

    private static void say(Place place, String text, String... reasons) {
        for (String reason : reasons) {
            if (texts(place).put(reason, text) != null) {
                throw new IllegalStateException(reason + " has two texts");
            }
        }
    }

    /** Keys of the texts about what does not keep metadata from being taken: a certificate that has ended or not begun, an address without encryption. */
    public static List<String> warnings(MetadataFacts metadata, Instant now) {
        boolean outOfTime = metadata.certificates().stream().anyMatch(c -> c.ended(now) || c.early(now));
        boolean plain = Stream.of(metadata.sso(), metadata.slo()).anyMatch(address -> address != null && address.startsWith("http:"));
        return Stream.of(outOfTime ? "identity.idp.endedText" : null, plain ? "identity.idp.plainHttp" : null).filter(Objects::nonNull).toList();
    }

    /** What was seen, for a person: a moment as such, so that it is written as people write it; {@link #seen} is exact, for logs. */
    public @Nullable Object told() {
        try {
            return Instant.parse(seen);
        } catch (DateTimeException | NullPointerException none) {
            return seen;
        }
    }

    /** What is wrong with metadata, or with our own side. */
    public static Diagnosis ofMetadata(SamlRefused refused) {
        return new Diagnosis(key(Place.METADATA, refused.reason()), refused.detail());
    }

    /** What is wrong with a logout message. */
    public static Diagnosis ofLogout(SamlRefused refused) {
        return new Diagnosis(key(Place.LOGOUT, refused.reason()), refused.detail());
    }

    /**
     * What was wrong with an answer.
     *
     * @param came when it came, by Sopu's clock
     */
    public static Diagnosis ofAnswer(String reason, @Nullable String detail, Instant came) {
        if (reason.equals("subject.confirmation")) {
            String[] words = (detail + " ").split(" ", 2);
            String part = switch (words[0]) {
                case "notOnOrAfter" -> "conditions.expired";
                case "notBefore" -> "conditions.notYet";
                case "inResponseTo" -> "response.inResponseTo";
                case "recipient" -> "response.destination";
                default -> "subject.notBearer";
            };
            return ofAnswer(part, words[1].isBlank() ? detail : words[1].strip(), came);
        }
        if (reason.equals("key.notOneValue") && detail != null && detail.matches(".*: \\d+")) {
            String name = detail.substring(0, detail.lastIndexOf(':'));
            return new Diagnosis("identity.wrong." + (detail.endsWith(": 0") ? "keyMissing" : "keyMany"), name);
        }
        String key = key(Place.ANSWER, reason);
        long ahead = key.endsWith(".late") && detail != null ? secondsAfter(detail, came) : 0;
        return ahead > 0 ? new Diagnosis("identity.wrong.clock", String.valueOf(ahead)) : new Diagnosis(key, detail);
    }

    /** What the IdP dates later than the moment at which it came can only be its clock. */
    private static long secondsAfter(String moment, Instant came) {
        try {
            return Duration.between(came, Instant.parse(moment)).toSeconds();
        } catch (DateTimeException none) {
            return 0;
        }
    }

    /** The key of the text for a reason. */
    private static String key(Place place, String reason) {
        return "identity.wrong." + texts(place).getOrDefault(reason, OTHER);
    }

    /** Texts by reason, so that a test can see that all are there. */
    static Map<String, String> texts(Place place) {
        return Objects.requireNonNull(KEYS.get(place), "each has its own");
    }

    /** Names of all texts. */
    public static Set<String> names() {
        Set<String> all = new TreeSet<>(NARROWER);
        KEYS.values().forEach(texts -> all.addAll(texts.values()));
        all.add(OTHER);
        return all;
    }
}
