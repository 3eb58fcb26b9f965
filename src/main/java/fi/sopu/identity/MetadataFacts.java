package fi.sopu.identity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What an IdP's metadata says, for a person who reads it.
 *
 * @param sso        where people are sent to log in
 * @param slo        where to log out, or null
 * @param validUntil or null for ever
 */
public record MetadataFacts(String entityId, String sso, String slo, Instant validUntil, List<Certificate> certificates) {

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

    /** Keys of the texts about what does not keep it from being taken: a certificate that has ended or not begun, an address without encryption. */
    public List<String> warnings(Instant now) {
        boolean outOfTime = certificates.stream().anyMatch(c -> c.ended(now) || c.early(now));
        boolean plain = Stream.of(sso, slo).anyMatch(address -> address != null && address.startsWith("http:"));
        return Stream.of(outOfTime ? "identity.idp.endedText" : null, plain ? "identity.idp.plainHttp" : null).filter(Objects::nonNull).toList();
    }
}
