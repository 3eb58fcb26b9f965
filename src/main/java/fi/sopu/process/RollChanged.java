package fi.sopu.process;

import java.util.UUID;

/** Somebody was added to an open stage's roll or taken off it; fired in the same transaction. */
public record RollChanged(UUID stage, UUID member, boolean added) {
}
