package fi.sopu.identity;

import fi.sopu.shared.Words;
import java.time.Instant;

/**
 * A council's connection to an IdP, as its administrator sees it.
 *
 * @param profile      id of the ready profile that it began with, or null
 * @param metadata     what the IdP's metadata says, or null for a draft that waits for it
 * @param url          where the metadata is fetched from time to time, or null
 * @param fetched      when that was last tried, or null
 * @param fetchProblem reason of {@link SamlRefused} why that failed, or null
 * @param expires      when metadata or certificates end, or null
 * @param proven       true when a test login has recognised an administrator
 * @param signs        what the IdP has been seen to sign, or null
 * @param sealed       true when an assertion in the clear is refused
 * @param cbc          true when AES-CBC is accepted
 */
public record IdpSheet(String path, Words name, String profile, Mapping mapping, MetadataFacts metadata, String url, Instant fetched,
                       String fetchProblem, Instant expires, boolean live, boolean proven, Signs signs, boolean sealed, boolean cbc) {

    /** {@code live}, {@code ready} (tested, off), {@code untested} or {@code draft} (no metadata). */
    public String state() {
        return live ? "live" : metadata == null ? "draft" : proven ? "ready" : "untested";
    }
}
