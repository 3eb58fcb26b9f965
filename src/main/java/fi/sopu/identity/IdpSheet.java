package fi.sopu.identity;

import fi.sopu.saml.MetadataFacts;
import fi.sopu.saml.SamlRefused;
import fi.sopu.saml.Signs;
import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A council's connection to an IdP, as its administrator sees it.
 *
 * @param profile  id of the ready profile that it began with, or null
 * @param metadata what the IdP's metadata says, or null for a draft that waits for it
 * @param fetching where the metadata comes from
 * @param expires  when metadata or certificates end, or null
 * @param proven   true when a test login has recognised an administrator
 * @param signs    what the IdP has been seen to sign, or null
 * @param rules    what is demanded of its answers
 * @param looked   the moment of looking, for what has ended by now
 */
public record IdpSheet(String path, Words name, @Nullable String profile, Mapping mapping, @Nullable MetadataFacts metadata, Fetching fetching,
        @Nullable Instant expires, boolean live, boolean proven, @Nullable Signs signs, LoginRules rules, Instant looked) {

    /**
     * Metadata that is fetched from time to time; all null where it has been pasted.
     *
     * @param url     where from
     * @param at      when that was last tried
     * @param problem why that failed: reason of {@link SamlRefused}, and after a space what was seen
     */
    public record Fetching(@Nullable String url, @Nullable Instant at, @Nullable String problem) {
    }

    /** Keys of the texts that warn of something in its metadata; none where there is no metadata yet. */
    public List<String> warnings() {
        return metadata == null ? List.of() : Diagnosis.warnings(metadata, looked);
    }

    /** What an editor of names and attributes has before them. */
    public Seen seen() {
        return Seen.of(name, mapping, rules);
    }

    /** What is edited when names and attributes are. */
    public UUID thing() {
        return thing("edit", path);
    }

    /** What is edited when metadata is given. */
    public UUID metadataThing() {
        return thing("metadata", path);
    }

    public static UUID thing(String what, String path) {
        return UUID.nameUUIDFromBytes((what + " " + path).getBytes(StandardCharsets.UTF_8));
    }

    /** What whoever gives metadata has before them: where it comes from and whose it is, not the keys, which change by themselves. */
    public Seen metadataSeen() {
        return Seen.of(fetching.url, metadata == null ? null : metadata.entityId());
    }

    /** {@code live}, {@code ready} (tested, off), {@code untested} or {@code draft} (no metadata). */
    public String state() {
        return live ? "live" : metadata == null ? "draft" : proven ? "ready" : "untested";
    }
}
