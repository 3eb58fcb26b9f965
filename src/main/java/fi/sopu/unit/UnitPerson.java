package fi.sopu.unit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as a list of a unit's people needs one.
 *
 * @param email or empty
 * @param seat  their time in a unit today, or null
 * @param next  the time that is planned after it, or null
 */
public record UnitPerson(UUID id, String name, String email, @Nullable SeatFacts seat, @Nullable SeatFacts next) {
}
