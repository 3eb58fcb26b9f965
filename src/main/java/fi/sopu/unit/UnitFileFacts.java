package fi.sopu.unit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of who is in which unit.
 *
 * @param by  who gave it
 * @param act what its changes can be taken back by, or null while there is nothing to take back
 */
public record UnitFileFacts(UUID id, String name, State state, Instant taken, UUID by, @Nullable UUID act, Counts counts) {

    /** What has become of it. */
    public enum State {
        READ, APPLIED, UNDONE
    }

    /** How many people came to a unit, moved to another one, and how many units were made. */
    public record Counts(int added, int moved, int made) {
    }
}
