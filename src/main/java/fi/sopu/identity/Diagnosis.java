package fi.sopu.identity;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an administrator is told about a refusal, in plain words: the key of a text for each reason of {@link SamlRefused}. Told in a
 * test login and when metadata is taken; a login that is refused tells nobody.
 *
 * @param key  of the text
 * @param seen what stands in its place {0}
 */
public record Diagnosis(String key, String seen) {

    private static final String OTHER = "other";
    /** For a reason whose detail says more. */
    private static final Set<String> NARROWER = Set.of("clock", "keyMany");
    private static final Map<String, String> KEYS = new HashMap<>();

    static {
        say("unsolicited", "response.unsolicited", "response.inResponseTo", "request.unknown");
        say("status", "response.status");
        say("destination", "response.destination", "subject.confirmation");
        say("audience", "audience.foreign", "audience.missing");
        say("unsigned", "signature.missing");
        say("foreignKey", "signature.notTheirs");
        say("algorithm", "signature.method", "signature.digest", "signature.transform", "signature.canonicalisation", "signature.element", "signature.profile",
                "signature.structure");
        say("lessSigned", "signature.lessThanPinned");
        say("late", "response.issueInstant", "assertion.issueInstant", "conditions.expired", "conditions.notYet", "authentication.future");
        say("incomplete", "conditions.missing", "conditions.notOnOrAfter", "conditions.unknown", "subject.missing", "subject.kind", "authentication.notOne",
                "authentication.instant", "authentication.context", "assertion.id", "assertion.notOne");
        say("malformed", "xml.shape", "xml.time", "xml.padded", "xml.type", "xml.namespace", "response.unreadable");
        say("old", "authentication.tooOld", "authentication.tooOldThoughForced", "authentication.sessionOver");
        say("issuer", "issuer.foreign", "issuer.format", "issuer.missing", "assertion.issuer");
        say("notEncrypted", "encryption.missing");
        say("cbc", "encryption.cbc");
        say("cbcUnsigned", "encryption.cbcUnsigned");
        say("encryptionMethod", "encryption.algorithm");
        say("encryption", "encryption.structure", "encryption.unreadable", "assertion.encrypted");
        say("partlyEncrypted", "encryption.partly", "attribute.encrypted");
        say("keyMissing", "key.notOneValue");
        say("keyUnusable", "key.empty", "key.unusable");
        say("otherName", "key.qualified", "key.otherFormat");
        say("transient", "key.transient");
        say("noPseudonymKey", "key.noPseudonymKey");
        say("noKeys", "sp.keys", "client");
        say("metadataExpired", "idp.metadataExpired", "metadata.expired");
        say("noMetadata", "idp.noMetadata");
        say("webPage", "metadata.webPage");
        say("phpForm", "metadata.php");
        say("certificateAlone", "metadata.certificateAlone");
        say("addressAlone", "metadata.address");
        say("openId", "metadata.json");
        say("otherXml", "metadata.otherXml", "xml.root", "xml.notSaml");
        say("notXml", "xml.notWellFormed", "xml.unreadable", "xml.notUtf8", "xml.encoding", "xml.version");
        say("noIdp", "metadata.noIdp");
        say("notSaml2", "metadata.notSaml2");
        say("entityId", "metadata.entityId");
        say("noCertificate", "metadata.noCertificate", "metadata.certificate");
        say("noRedirect", "metadata.noSso");
        say("several", "metadata.several");
        say("notThere", "metadata.notThere");
        say("metadataUnsigned", "metadata.unsigned");
        say("anchor", "metadata.weakAnchor", "metadata.anchor");
        say("validUntil", "metadata.validUntil");
        for (String url : Set.of("notHttps", "private", "unknownHost", "tooLarge", "tooSlow", "redirects", "status", "tls", "failed", "wrong")) {
            say("url." + url, "url." + url);
        }
        say("url.tooLarge", "xml.tooLarge", "xml.tooManyNodes");
    }

    private static void say(String text, String... reasons) {
        for (String reason : reasons) {
            KEYS.put(reason, text);
        }
    }

    /** What is wrong with metadata, or with our own side. */
    public static Diagnosis of(SamlRefused refused) {
        return new Diagnosis(key(refused.reason()), refused.detail());
    }

    /**
     * What was wrong with an answer.
     *
     * @param came when it came, by Sopu's clock
     */
    public static Diagnosis of(String reason, String detail, Instant came) {
        if (reason.equals("subject.confirmation")) {
            String[] words = (detail + " ").split(" ", 2);
            String part = switch (words[0]) {
                case "notOnOrAfter" -> "conditions.expired";
                case "notBefore" -> "conditions.notYet";
                case "inResponseTo" -> "response.inResponseTo";
                case "recipient" -> "response.destination";
                default -> "subject.missing";
            };
            return of(part, words[1].isBlank() ? detail : words[1].strip(), came);
        }
        if (reason.equals("key.notOneValue") && detail.matches(".*: \\d+")) {
            String name = detail.substring(0, detail.lastIndexOf(':'));
            return new Diagnosis("identity.wrong." + (detail.endsWith(": 0") ? "keyMissing" : "keyMany"), name);
        }
        long ahead = key(reason).endsWith(".late") ? secondsAfter(detail, came) : 0;
        return ahead > 0 ? new Diagnosis("identity.wrong.clock", String.valueOf(ahead)) : new Diagnosis(key(reason), detail);
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
    static String key(String reason) {
        return "identity.wrong." + KEYS.getOrDefault(reason, OTHER);
    }

    /** Keys of all texts, so that a test can see that they are there. */
    static Set<String> keys() {
        Set<String> all = new java.util.TreeSet<>(KEYS.values());
        all.addAll(NARROWER);
        all.add(OTHER);
        return all;
    }
}
