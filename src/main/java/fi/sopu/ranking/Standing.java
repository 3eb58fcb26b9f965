package fi.sopu.ranking;

import java.util.UUID;

/**
 * An idea's (or a group's) place in a ranking. Score, low and high are log odds against the average of those ranked; share and its
 * limits are the same as the probability (0 to 1) of being preferred to it. The interval covers 90%.
 *
 * @param rank from 1
 * @param sd   standard deviation of the score
 * @param band in or out of the best k, or open
 */
public record Standing(UUID idea, int rank, double score, double sd, double low, double high, AmongBest band) {

    public double share() {
        return BradleyTerry.logistic(score);
    }

    public double shareLow() {
        return BradleyTerry.logistic(low);
    }

    public double shareHigh() {
        return BradleyTerry.logistic(high);
    }
}
