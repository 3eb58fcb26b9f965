package fi.sopu.identity;

import java.time.Instant;
import java.util.UUID;

/** Somebody who was a member; the name can be forgotten, the id stays in the log. */
public record FormerMember(UUID id, String name, Instant removed) {
}
