package fi.sopu.network;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A day that a network has coming for somebody.
 *
 * @param person the key by which the network knows them
 * @param path   of its page, within the network
 */
public record CardFacts(UUID person, Words title, LocalDate day, String path) {
}
