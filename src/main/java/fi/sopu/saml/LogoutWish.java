package fi.sopu.saml;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an IdP wants logged out.
 *
 * @param id         of its message, for the replay table
 * @param sessions   session indexes; empty means all of the person's
 * @param until      when the message would be too old anyway
 * @param relayState what was signed beside the wish and comes back with our answer, or null
 */
public record LogoutWish(String id, String nameId, List<String> sessions, Instant until, @Nullable String relayState) {
}
