package fi.sopu.provisioning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token with which the council's directory speaks to Sopu; what it says is shown once and never again.
 *
 * @param live false once it is over or was revoked
 * @param used when it was last used, to the minute, or null
 */
public record ScimTokenFacts(UUID id, String name, Instant made, UUID by, Instant expires, boolean live, @Nullable Instant used) {
}
