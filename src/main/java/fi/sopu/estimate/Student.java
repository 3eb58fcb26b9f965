package fi.sopu.estimate;

/** Student's t, and F: tails and quantiles. From so many degrees of freedom on, t is taken for the normal distribution, from which it differs by less than 0.0002 there. */
final class Student {

    private static final double MANY = 1e4;
    private static final double CLOSE = 1e-12;

    private Student() {
    }

    /** P(T &gt; t). */
    static double above(double t, double freedom) {
        if (freedom > MANY) {
            return Gauss.above(t);
        }
        double tail = Special.beta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
        return t >= 0 ? tail : 1 - tail;
    }

    /** P(low &lt; T &lt; high), precise far out too. */
    static double between(double low, double high, double freedom) {
        return high <= 0 ? above(-high, freedom) - above(-low, freedom) : above(low, freedom) - above(high, freedom);
    }

    static double density(double t, double freedom) {
        if (freedom > MANY) {
            return Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI);
        }
        double log = Special.logGamma((freedom + 1) / 2) - Special.logGamma(freedom / 2) - 0.5 * Math.log(freedom * Math.PI);
        return Math.exp(log - (freedom + 1) / 2 * Math.log1p(t * t / freedom));
    }

    /** The t that is exceeded with this probability. */
    static double exceeded(double probability, double freedom) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability of " + probability);
        }
        if (probability > 0.5) {
            return -exceeded(1 - probability, freedom);
        }
        double low = 0;
        double high = 1;
        while (above(high, freedom) > probability) {
            low = high;
            high *= 2;
        }
        double t = (low + high) / 2;
        while (high - low > CLOSE * (1 + high)) {
            double over = above(t, freedom) - probability;
            if (over > 0) {
                low = t;
            } else {
                high = t;
            }
            double newton = t + over / density(t, freedom);
            double next = newton > low && newton < high ? newton : (low + high) / 2;
            if (Math.abs(next - t) < CLOSE * (1 + t)) {
                return next;
            }
            t = next;
        }
        return t;
    }

    /** The quantile for a two-sided interval: 0.9 gives the t that is exceeded with 5 %. */
    static double twoSided(double level, double freedom) {
        return exceeded((1 - level) / 2, freedom);
    }

    /** The F that is exceeded with this probability. */
    static double exceededF(double probability, double above, double below) {
        double low = 0;
        double high = 1;
        while (high - low > CLOSE) {
            double x = (low + high) / 2;
            if (1 - Special.beta(x, above / 2, below / 2) > probability) {
                low = x;
            } else {
                high = x;
            }
        }
        return below * low / (above * (1 - low));
    }
}
