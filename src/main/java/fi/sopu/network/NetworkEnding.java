package fi.sopu.network;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The council leaves a network. Fired in the council's transaction.
 *
 * @param until last day on which its people can go there
 * @param whom  those who have gone there
 */
public record NetworkEnding(UUID membership, Words network, LocalDate until, List<UUID> whom) {
}
