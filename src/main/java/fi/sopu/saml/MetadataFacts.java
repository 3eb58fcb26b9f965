package fi.sopu.saml;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an IdP's metadata says, for a person who reads it.
 *
 * @param sso        where people are sent to log in
 * @param slo        where to log out, or null
 * @param validUntil or null for ever
 */
public record MetadataFacts(String entityId, String sso, @Nullable String slo, @Nullable Instant validUntil, List<Certificate> certificates) {

    /**
     * A certificate by which the IdP may sign.
     *
     * @param strong      false when its key is too short to be believed
     * @param fingerprint SHA-256, as two hexadecimal digits and a colon for each byte
     */
    public record Certificate(String subject, Instant from, Instant until, boolean strong, String fingerprint) {

        /** Its end is told and keeps nobody out. */
        public boolean ended(Instant now) {
            return now.isAfter(until);
        }

        public boolean early(Instant now) {
            return now.isBefore(from);
        }
    }

    /**
     * When somebody has to do something about it: the last of its usable certificates ends, or the metadata itself.
     *
     * @param renewed true while it is fetched anew by itself, so that its own end does not matter
     */
    public Instant expires(boolean renewed) {
        Instant last = certificates.stream().filter(Certificate::strong).map(Certificate::until).max(Comparator.naturalOrder()).orElseThrow();
        return !renewed && validUntil != null && validUntil.isBefore(last) ? validUntil : last;
    }
}
