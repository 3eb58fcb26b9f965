package fi.sopu.identity;

import java.time.Instant;
import java.util.List;

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
    }
}
