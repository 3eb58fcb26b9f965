package fi.sopu.ranking;

import java.util.UUID;

/**
 * How much was said for one idea over another, summed over all voters.
 *
 * @param weight in duels
 */
public record CountedWin(UUID winner, UUID loser, double weight) {

    public CountedWin {
        if (winner.equals(loser) || !(weight >= 0)) {
            throw new IllegalArgumentException("not a win: " + weight);
        }
    }
}
