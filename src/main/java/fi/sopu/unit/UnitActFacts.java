package fi.sopu.unit;

import java.util.UUID;

/**
 * An act that can be taken back for a while.
 *
 * @param people how many it concerned
 */
public record UnitActFacts(UUID id, int people) {
}
