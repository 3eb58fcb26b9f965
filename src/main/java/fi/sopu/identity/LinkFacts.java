package fi.sopu.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link to a council's IdP page, without its secret.
 *
 * @param glass true for break-glass, false for a first administrator's
 * @param used  when somebody came in by it, or null
 * @param state {@code waiting}, {@code open} (somebody is in) or {@code over}
 */
public record LinkFacts(UUID id, boolean glass, String name, String address, Instant issued, Instant expires, @Nullable Instant used, String state) {
}
