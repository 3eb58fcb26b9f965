package fi.sopu.provisioning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of members that was given.
 *
 * @param by       who gave it
 * @param applied  when its changes were made, or null
 * @param undoable true while they can be taken back
 */
public record FileFacts(UUID id, String name, State state, Instant taken, UUID by, @Nullable Instant applied, boolean undoable, int added, int changed, int ended) {

    /** What has become of it. */
    public enum State {
        READ, APPLIED, UNDONE
    }
}
