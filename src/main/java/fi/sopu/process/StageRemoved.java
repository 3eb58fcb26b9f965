package fi.sopu.process;

import java.util.UUID;

/** A stage that has not opened is being removed: whoever keeps something of it lets go of it, in the same transaction. */
public record StageRemoved(UUID stage) {
}
