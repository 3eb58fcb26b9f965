package fi.sopu.estimate;

/**
 * How far two questions go together among people: the correlation, from -1 to 1, with its interval by Fisher's z. It tells nothing of which brings about which.
 *
 * @param low    the interval's ends, {@link Estimate#LEVEL}
 * @param people whom it rests on
 */
public record Association(double strength, double low, double high, int people) {

    private static final int FEWEST = 10;
    private static final double WHOLE = 0.999_999;

    /**
     * Of people who answered both.
     *
     * @param one   answers
     * @param other answers, of the same people in the same order
     * @return of fewer than ten people, or where all answered alike: nothing is known, from -1 to 1
     */
    public static Association of(double[] one, double[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(one.length + " and " + other.length + " people");
        }
        int n = one.length;
        Moments x = Moments.of(one);
        Moments y = Moments.of(other);
        double both = 0;
        for (int i = 0; i < n; i++) {
            both += (one[i] - x.mean()) * (other[i] - y.mean());
        }
        if (n < FEWEST || x.variance() == 0 || y.variance() == 0) {
            return new Association(0, -1, 1, n);
        }
        double r = both / (n - 1) / Math.sqrt(x.variance() * y.variance());
        double z = atanh(Math.max(-WHOLE, Math.min(WHOLE, r)));
        double half = Student.twoSided(Estimate.LEVEL, Double.POSITIVE_INFINITY) / Math.sqrt(n - 3.0);
        return new Association(r, Math.tanh(z - half), Math.tanh(z + half), n);
    }

    private static double atanh(double r) {
        return 0.5 * Math.log((1 + r) / (1 - r));
    }
}
