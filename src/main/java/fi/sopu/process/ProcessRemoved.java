package fi.sopu.process;

import java.util.UUID;

/** A process is being removed in which nothing had opened: whoever keeps something of it lets go of it, in the same transaction. */
public record ProcessRemoved(UUID process) {
}
