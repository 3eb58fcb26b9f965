package fi.sopu.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a council uses an IdP, or wants to.
 *
 * @param council its number
 * @param expires when the metadata or the last of its certificates is no longer valid, or null when unknown
 * @param shared  true when the platform's admin has confirmed that councils share this IdP
 */
public record IdpUseFacts(int council, String path, String entityId, boolean live, @Nullable Instant expires, boolean shared) {
}
