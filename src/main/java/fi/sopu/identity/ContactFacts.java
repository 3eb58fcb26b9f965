package fi.sopu.identity;

import java.time.Instant;
import java.util.UUID;

/** Whom the council has registered for a break-glass link. */
public record ContactFacts(UUID id, String name, String address, Instant since) {
}
