package fi.sopu.unit;

import fi.sopu.shared.Words;
import java.util.UUID;

/**
 * A unit as a list of them needs one.
 *
 * @param level  1 at the top
 * @param people in the unit itself today
 * @param within in it and all below it
 */
public record UnitLine(UnitFacts facts, int level, int people, int within) {

    /** A unit that there is not today: it has ended, or begins later. */
    public record Elsewhen(UUID id, Words name, Days days) {
    }
}
