package fi.sopu.estimate;

import java.util.stream.IntStream;

/**
 * What is known beforehand of the variance between people of any unit, learnt from all of them: units' variances are alike, and five people tell little about theirs.
 * A unit's own is drawn towards the usual one, which counts as so many degrees of freedom (Smyth 2004; of chips, there).
 *
 * @param usual   variance
 * @param weight  degrees of freedom that it counts as; infinite where the units' variances differ no more than by chance, 0 where there are too few units to know
 * @param freedom of all units together, which is the most that anything can be known with
 */
record Moderation(double usual, double weight, double freedom) {

    private static final int FEWEST = 3;
    private static final double LEAST_OF_USUAL = 0.05;

    /**
     * @param variances of units
     * @param freedoms  degrees of freedom of each; those without any tell nothing
     */
    static Moderation of(double[] variances, double[] freedoms) {
        int[] known = IntStream.range(0, variances.length).filter(i -> freedoms[i] > 0).toArray();
        double all = IntStream.of(known).mapToDouble(i -> freedoms[i]).sum();
        double usual = all == 0 ? 0 : IntStream.of(known).mapToDouble(i -> freedoms[i] * variances[i]).sum() / all;
        if (known.length < FEWEST || usual == 0) {
            return new Moderation(usual, 0, all);
        }
        double[] e = IntStream.of(known).mapToDouble(i -> Math.log(Math.max(variances[i], LEAST_OF_USUAL * usual)) - Special.digamma(freedoms[i] / 2) + Math.log(freedoms[i] / 2))
                .toArray();
        double mean = IntStream.range(0, e.length).mapToDouble(i -> e[i]).sum() / e.length;
        double between = IntStream.range(0, e.length).mapToDouble(i -> (e[i] - mean) * (e[i] - mean)).sum() / (e.length - 1)
                - IntStream.of(known).mapToDouble(i -> Special.trigamma(freedoms[i] / 2)).sum() / e.length;
        if (between <= 0) {
            return new Moderation(usual, Double.POSITIVE_INFINITY, all);
        }
        double weight = 2 * Special.trigammaInverse(between);
        return new Moderation(Math.exp(mean + Special.digamma(weight / 2) - Math.log(weight / 2)), weight, all);
    }

    /** A unit's variance, drawn towards the usual one. */
    double variance(double own, double ownFreedom) {
        if (Double.isInfinite(weight)) {
            return usual;
        }
        return weight + ownFreedom == 0 ? usual : (weight * usual + ownFreedom * own) / (weight + ownFreedom);
    }

    /** How well that is known. */
    double freedom(double ownFreedom) {
        return Math.max(ownFreedom, Math.min(weight + ownFreedom, freedom));
    }
}
