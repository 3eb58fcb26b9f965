package fi.sopu.identity;

import java.util.UUID;

/**
 * Somebody's own link, as whoever holds it may know it.
 *
 * @param name    of whose it is
 * @param waiting false when it was used, or is over
 */
public record PersonalLinkFacts(UUID member, String name, boolean waiting) {
}
