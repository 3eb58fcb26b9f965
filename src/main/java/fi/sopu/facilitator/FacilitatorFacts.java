package fi.sopu.facilitator;

import java.util.UUID;

/**
 * Somebody who can be asked.
 *
 * @param name  as in a list
 * @param hours that they have given this year, of what is over
 */
public record FacilitatorFacts(UUID member, String name, FacilitatorCard card, long hours) {}
