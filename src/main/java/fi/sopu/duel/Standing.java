package fi.sopu.duel;

import java.util.UUID;

/**
 * An idea's place in a ranking. Score, low and high are log odds against the average idea, share and its limits the
 * same as the probability (0..1) of being preferred to it; the interval covers 90%.
 */
public record Standing(UUID idea, int rank, double score, double sd, double low, double high) {

    public double share() {
        return probability(score);
    }

    public double shareLow() {
        return probability(low);
    }

    public double shareHigh() {
        return probability(high);
    }

    private static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
