package fi.sopu.estimate;

import java.util.Arrays;

/**
 * What has to be kept of a group's answers about one dimension: a person's answer is the mean of what the person said about the dimension's statements, or how much that
 * has changed. Sums can be added and say nothing about anybody; how many, their sum and the sum of their squares are all that any interval needs.
 *
 * @param n       people
 * @param sum     of their answers
 * @param squares sum of their answers' squares
 */
public record Moments(int n, double sum, double squares) {

    public static final Moments NONE = new Moments(0, 0, 0);
    private static final double ROUNDING = 1e-9;

    public Moments {
        if (n < 0 || n == 0 && (sum != 0 || squares != 0)) {
            throw new IllegalArgumentException("of " + n + " people");
        }
        if (!(squares >= (n == 0 ? 0 : sum * sum / n) - ROUNDING * (1 + squares))) {
            throw new IllegalArgumentException("squares of " + squares + " are too few for a sum of " + sum);
        }
    }

    public static Moments of(double... answers) {
        return new Moments(answers.length, Arrays.stream(answers).sum(), Arrays.stream(answers).map(x -> x * x).sum());
    }

    public Moments plus(Moments other) {
        return new Moments(n + other.n, sum + other.sum, squares + other.squares);
    }

    /** NaN where there is nobody. */
    public double mean() {
        return n == 0 ? Double.NaN : sum / n;
    }

    /** The mean square deviation, with n - 1; 0 of one person or none. */
    double variance() {
        return n < 2 ? 0 : Math.max(0, squares - sum * sum / n) / (n - 1);
    }

    /** Standard deviation between people, with n - 1. */
    public double deviation() {
        return Math.sqrt(variance());
    }

    /**
     * The mean with Student's t interval, of at least two people. Where all have answered alike it has no width and tells so: readers are shown {@link Pooling}'s,
     * or what {@link Banded} makes of it.
     *
     * @param level 0.9 for an interval that holds the mean 9 times of 10
     */
    public Estimate interval(double level) {
        if (n < 2) {
            throw new IllegalStateException("an interval of " + n + " people");
        }
        double half = Student.twoSided(level, n - 1) * Math.sqrt(variance() / n);
        return new Estimate(mean(), mean() - half, mean() + half, n);
    }
}
