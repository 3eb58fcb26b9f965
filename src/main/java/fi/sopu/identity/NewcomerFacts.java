package fi.sopu.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who logged in at the council's IdP and is linked to no member.
 *
 * @param name    as the IdP said it, or null
 * @param key     the exact value by which the IdP tells people apart
 * @param idp     entityID of the IdP
 * @param refused when an administrator refused, or null
 * @param likely  members who could be the person, the likeliest first
 */
public record NewcomerFacts(UUID id, @Nullable String name, @Nullable String email, String key, String idp, Instant firstCame, Instant lastCame, int times,
        @Nullable Instant refused, List<Likely> likely) {

    /** A member who could be meant. */
    public record Likely(UUID member, String name, Because because) {
    }

    /** What speaks for it, the strongest first. */
    public enum Because { SAME_KEY, SAME_EMAIL, SIMILAR_KEY, SAME_NAME }
}
