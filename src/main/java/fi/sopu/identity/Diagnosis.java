package fi.sopu.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an administrator is told about a refusal, in plain words: the key of a text for each reason of {@link SamlRefused}. Told in a
 * test login and when metadata is taken; a login that is refused tells nobody.
 */
public final class Diagnosis {

    private static final String OTHER = "other";
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
        say("clock", "response.issueInstant", "assertion.issueInstant", "conditions.expired", "conditions.notYet", "authentication.future");
        say("incomplete", "conditions.missing", "conditions.notOnOrAfter", "conditions.unknown", "subject.missing", "subject.kind", "authentication.notOne",
                "authentication.instant", "authentication.context", "assertion.id", "assertion.notOne");
        say("malformed", "xml.shape", "xml.time", "xml.padded", "xml.type", "xml.namespace", "response.unreadable");
        say("old", "authentication.tooOld", "authentication.tooOldThoughForced", "authentication.sessionOver");
        say("issuer", "issuer.foreign", "issuer.format", "issuer.missing", "assertion.issuer");
        say("notEncrypted", "encryption.missing");
        say("cbc", "encryption.cbc", "encryption.cbcUnsigned");
        say("encryption", "encryption.algorithm", "encryption.structure", "encryption.unreadable", "attribute.encrypted", "assertion.encrypted");
        say("keyMissing", "key.notOneValue");
        say("keyUnusable", "key.empty", "key.unusable");
        say("otherName", "key.qualified", "key.otherFormat");
        say("transient", "key.transient");
        say("noPseudonymKey", "key.noPseudonymKey");
        say("noKeys", "sp.keys", "client");
        say("metadataExpired", "idp.metadataExpired", "metadata.expired");
        say("noMetadata", "idp.noMetadata");
        say("webPage", "metadata.webPage");
        say("otherXml", "metadata.otherXml", "xml.root", "xml.notSaml");
        say("notXml", "xml.notWellFormed", "xml.unreadable", "xml.notUtf8", "xml.encoding", "xml.version");
        say("noIdp", "metadata.noIdp");
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

    private Diagnosis() {
    }

    private static void say(String text, String... reasons) {
        for (String reason : reasons) {
            KEYS.put(reason, text);
        }
    }

    /** The key of the text, whose place {0} takes what was seen. */
    public static String key(String reason) {
        return "identity.wrong." + KEYS.getOrDefault(reason, OTHER);
    }

    /** Keys of all texts, so that a test can see that they are there. */
    static Set<String> keys() {
        Set<String> all = new java.util.TreeSet<>(KEYS.values());
        all.add(OTHER);
        return all;
    }
}
