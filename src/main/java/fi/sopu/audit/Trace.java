package fi.sopu.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One row of the log: when, which member (or null, and then what kind of visitor), what was done to what.
 *
 * @param byDay only the day of {@code at} is told, and nothing of the order within it
 */
public record Trace(UUID id, Instant at, boolean byDay, UUID actor, ByWhom by, String act, String about, UUID subject, String detail) {
}
