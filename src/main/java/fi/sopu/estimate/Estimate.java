package fi.sopu.estimate;

/**
 * A mean and what it may be.
 *
 * @param low    the interval's ends; {@link #LEVEL} of such intervals hold what they are about
 * @param people whose answers it rests on
 */
public record Estimate(double mean, double low, double high, int people) {

    /** Share of intervals that hold what they are about. */
    public static final double LEVEL = 0.9;

    public Estimate {
        if (!(low <= mean && mean <= high) || people < 1) {
            throw new IllegalArgumentException(low + " <= " + mean + " <= " + high + " of " + people);
        }
    }
}
