package fi.sopu.estimate;

/** The normal distribution's tail. */
final class Gauss {

    private static final double[] TAIL = {-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277};

    private Gauss() {
    }

    /** P(X &gt; x), right to 1.2e-7 of itself (the Chebyshev fit of Press et al., Numerical Recipes, erfcc). */
    static double above(double x) {
        double z = Math.abs(x) / Math.sqrt(2);
        double t = 1 / (1 + z / 2);
        double sum = 0;
        for (int i = TAIL.length - 1; i >= 0; i--) {
            sum = sum * t + TAIL[i];
        }
        double tail = t * Math.exp(-z * z + sum) / 2;
        return x >= 0 ? tail : 1 - tail;
    }
}
