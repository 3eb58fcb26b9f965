package fi.sopu.duel;

import fi.sopu.process.Format;
import java.util.UUID;

/**
 * How many answers of a format put one idea over another; all that remains of the answers after sealing.
 *
 * @param weight what they count in the ranking, in duels: less where a voter answered more than the budget, or best and least of four
 */
public record PairCount(UUID winner, UUID loser, Format format, int answers, double weight) {

    /** The same pair counted together. */
    public PairCount plus(PairCount other) {
        return new PairCount(winner, loser, format, answers + other.answers, weight + other.weight);
    }
}
