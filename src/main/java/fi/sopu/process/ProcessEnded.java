package fi.sopu.process;

import java.util.UUID;

/** A process is being archived: nothing more will be asked in it. Whoever keeps something for its next stage lets go of it, in the same transaction. */
public record ProcessEnded(UUID process) {
}
