package fi.sopu.network;

import fi.sopu.shared.Words;
import java.util.UUID;

/** A network asks the council to belong. Fired in the council's transaction. */
public record NetworkInvited(UUID membership, Words network) {
}
