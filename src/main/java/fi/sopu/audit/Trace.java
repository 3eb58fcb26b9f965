package fi.sopu.audit;

import java.time.Instant;
import java.util.UUID;

/** One row of the log: when, which member (null for Sopu itself or nobody known), what was done to what. */
public record Trace(UUID id, Instant at, UUID actor, String act, String about, UUID subject, String detail) {
}
