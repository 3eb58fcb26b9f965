package fi.sopu.estimate;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What is told where all, or nearly all, have answered alike: a band that holds unanimity and at least one who answered otherwise, so that it never says what everybody
 * answered. At least nine of ten; at least eight of ten among fewer than ten people, where nine would be all of them. What is banded is banded for its neighbours too: where the
 * distribution is, so is the mean if it lies at the scale's end.
 */
public final class Banded {

    private static final int TEN = 10;

    private Banded() {
    }

    /** Nine, or eight. */
    public static int outOfTen(int people) {
        return people < TEN ? TEN - 2 : TEN - 1;
    }

    /**
     * How many gave each answer.
     *
     * @param counts empty where nearly all gave one: then only that is told
     * @param most   the place of the one that nearly all gave; -1 where the counts are told
     * @param tenths at least so many of ten gave that one
     */
    public record Counts(List<Integer> counts, int most, int tenths) {
    }

    /** @param counts how many gave each answer; of one person at least */
    public static Counts counts(int... counts) {
        int people = Arrays.stream(counts).sum();
        for (int i = 0; i < counts.length; i++) {
            if (TEN * counts[i] >= outOfTen(people) * people) {
                return new Counts(List.of(), i, outOfTen(people));
            }
        }
        return new Counts(Collections.unmodifiableList(Arrays.stream(counts).boxed().toList()), -1, 0);
    }

    /** Whether a mean is told, or that it is at least or at most so much. */
    public enum Side {
        AS_IT_IS, AT_LEAST, AT_MOST
    }

    /** A mean as it is told. */
    public record Mean(Estimate estimate, Side side) {
    }

    /**
     * A mean with an interval within the scale. One nearer to an end of the scale than one that a tenth of the people (a fifth, of fewer than ten) have left by one step is told as at least or at most that.
     *
     * @param least of the scale
     * @param most  of the scale
     */
    public static Mean mean(Estimate estimate, double least, double most) {
        double step = 1 - outOfTen(estimate.people()) / (double) TEN;
        double low = Math.max(least, estimate.low());
        double high = Math.min(most, estimate.high());
        if (estimate.mean() > most - step) {
            return new Mean(new Estimate(most - step, Math.min(low, most - step), most, estimate.people()), Side.AT_LEAST);
        }
        if (estimate.mean() < least + step) {
            return new Mean(new Estimate(least + step, least, Math.max(high, least + step), estimate.people()), Side.AT_MOST);
        }
        return new Mean(new Estimate(estimate.mean(), low, high, estimate.people()), Side.AS_IT_IS);
    }
}
