package fi.sopu.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log: when, which member (or null, and then what kind of visitor), what was done to what.
 *
 * @param byDay only the day of {@code at} is told, and nothing of the order within it
 */
public record Trace(UUID id, Instant at, boolean byDay, @Nullable UUID actor, ByWhom by, String act, String about, @Nullable UUID subject, @Nullable String detail) {
}
