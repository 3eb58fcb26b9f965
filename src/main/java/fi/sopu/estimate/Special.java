package fi.sopu.estimate;

/** Functions that distributions are made of: gamma, its logarithm's derivatives, and the incomplete beta. */
final class Special {

    private static final double[] LANCZOS = {0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
            -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7};
    private static final int MOST_TERMS = 10_000;
    private static final double TINY = 1e-300;
    private static final double EXACT = 1e-15;

    private Special() {
    }

    /** ln of gamma, for positive arguments; right to 1e-13 (Lanczos, g = 7). */
    static double logGamma(double x) {
        double y = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (y + i);
        }
        double t = y + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
    }

    /** The regularised incomplete beta I_x(a, b), by the continued fraction of Abramowitz &amp; Stegun 26.5.8; precise in relative terms in its lower tail. */
    static double beta(double x, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    /** By the method of Lentz. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double f = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            f *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            f *= d * c;
            if (Math.abs(d * c - 1) < EXACT) {
                return f;
            }
        }
        return f;
    }

    private static double away(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }

    /** The derivative of {@link #logGamma}. */
    static double digamma(double x) {
        double shift = 0;
        double y = x;
        for (; y < 10; y++) {
            shift += 1 / y;
        }
        double r = 1 / (y * y);
        return Math.log(y) - 0.5 / y - r * (1.0 / 12 - r * (1.0 / 120 - r * (1.0 / 252 - r / 240))) - shift;
    }

    /** The derivative of {@link #digamma}. */
    static double trigamma(double x) {
        double shift = 0;
        double y = x;
        for (; y < 10; y++) {
            shift += 1 / (y * y);
        }
        double r = 1 / (y * y);
        return 1 / y + r / 2 + r / y * (1.0 / 6 - r * (1.0 / 30 - r * (1.0 / 42 - r / 30))) + shift;
    }

    /** The x whose trigamma is this; it falls from infinity to nought. */
    static double trigammaInverse(double value) {
        double low = 1e-6;
        double high = 1e8;
        while (high / low > 1 + 1e-12) {
            double middle = Math.sqrt(low * high);
            if (trigamma(middle) > value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(low * high);
    }
}
