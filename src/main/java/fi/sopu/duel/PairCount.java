package fi.sopu.duel;

import fi.sopu.process.Format;
import java.util.UUID;

/** How many answers of a format put one idea over another; all that remains of the answers after sealing. */
public record PairCount(UUID winner, UUID loser, Format format, int answers) {

    /** What one of the pairs of a best-and-least answer counts: less than a duel's, since they are not independent. */
    private static final double WEIGHT_IN_FOUR = 0.7;
    private static final double PAIRS_IN_FOUR = 5;

    /** What it counts in the ranking, in duels. */
    public double weight() {
        return format == Format.BEST_WORST ? WEIGHT_IN_FOUR * answers : answers;
    }

    /** Its part of the answers that decided something; summed over all pairs, their number. */
    public double decided() {
        return format == Format.BEST_WORST ? answers / PAIRS_IN_FOUR : answers;
    }
}
