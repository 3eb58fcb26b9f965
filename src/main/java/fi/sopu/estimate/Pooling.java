package fi.sopu.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Partial pooling: each unit's mean is drawn towards that of all units, the more the less its own answers tell, so that a unit of six is called neither best nor worst by
 * chance. Units' means are normal around a common one with standard deviation tau; neither is taken for known: the intervals are those of the posterior with a flat prior
 * on the common mean and one on tau that is flat on its square near nought, as Morris (1983) has it, and falls like Cauchy's further out, summed over tau on a grid. With a tau
 * that is taken for known, 90 % intervals hold 84 %. How far people differ is {@linkplain Moderation learnt from all units} too.
 */
public final class Pooling {

    private static final int COARSE = 60;
    private static final int FINE = 40;
    private static final double NEGLIGIBLE = 1e-5;
    private static final double WIDEST = 6;
    /** Of tau's prior, in standard deviations between people. */
    private static final double PRIOR_SCALE = 0.5;
    private static final double SMALLEST_ERROR = 1e-12;

    private Pooling() {
    }

    /**
     * Units of one round and dimension; those of one kind (teams with teams), none of which is a part of another.
     *
     * @return in the order of the units, each of at least one person
     */
    public static List<Estimate> of(List<Moments> units) {
        if (units.size() == 1 && units.get(0).n() > 1) {
            return List.of(units.get(0).interval(Estimate.LEVEL));
        }
        double[] own = units.stream().mapToDouble(Moments::variance).toArray();
        double[] freedoms = units.stream().mapToDouble(unit -> unit.n() - 1.0).toArray();
        Moderation moderation = Moderation.of(own, freedoms);
        double[] errors = new double[own.length];
        double[] wider = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            errors[i] = Math.max(SMALLEST_ERROR, moderation.variance(own[i], freedoms[i]) / units.get(i).n());
            wider[i] = wider(moderation.freedom(freedoms[i]));
        }
        double[] means = units.stream().mapToDouble(Moments::mean).toArray();
        Posterior[] posteriors = posteriors(means, errors, wider, PRIOR_SCALE * Math.sqrt(Math.max(SMALLEST_ERROR, moderation.usual())));
        return IntStream.range(0, own.length).mapToObj(i -> posteriors[i].estimate(units.get(i).n())).toList();
    }

    /** So many times the variance makes a normal interval as wide as Student's. */
    static double wider(double freedom) {
        double t = Student.twoSided(Estimate.LEVEL, Math.max(1, freedom)) / Student.twoSided(Estimate.LEVEL, Double.POSITIVE_INFINITY);
        return t * t;
    }

    /**
     * @param errors variances of the means
     * @param wider  how many times wider they are for not being known
     * @param scale  where the prior of tau begins to fall; infinite for a flat one
     */
    static Posterior[] posteriors(double[] means, double[] errors, double[] wider, double scale) {
        if (means.length == 0) {
            return new Posterior[0];
        }
        double middle = Arrays.stream(means).average().orElse(0);
        double spread = Math.sqrt(Arrays.stream(means).map(y -> (y - middle) * (y - middle)).sum() / Math.max(1, means.length - 1));
        double most = WIDEST * Math.max(spread, Math.sqrt(Arrays.stream(errors).min().orElse(0)));
        double[] coarse = weights(0, most, COARSE, means, errors, scale);
        int first = 0;
        while (coarse[first] < NEGLIGIBLE) {
            first++;
        }
        int last = COARSE - 1;
        while (coarse[last] < NEGLIGIBLE) {
            last--;
        }
        double step = most / COARSE;
        double low = Math.max(0, first - 1) * step;
        double high = Math.min(COARSE, last + 2) * step;
        double[] weights = weights(low, high, FINE, means, errors, scale);
        double[][] centres = new double[means.length][FINE];
        double[][] deviations = new double[means.length][FINE];
        for (int t = 0; t < FINE; t++) {
            double tau2 = square(low + (high - low) * (t + 0.5) / FINE);
            double precision = Arrays.stream(errors).map(v -> 1 / (v + tau2)).sum();
            double common = IntStream.range(0, means.length).mapToDouble(i -> means[i] / (errors[i] + tau2)).sum() / precision;
            for (int i = 0; i < means.length; i++) {
                double pull = errors[i] / (errors[i] + tau2);
                centres[i][t] = pull * common + (1 - pull) * means[i];
                deviations[i][t] = Math.sqrt((1 - pull) * errors[i] * wider[i] + pull * pull / precision);
            }
        }
        return IntStream.range(0, means.length).mapToObj(i -> new Posterior(weights, centres[i], deviations[i])).toArray(Posterior[]::new);
    }

    /** Of the middles of equal steps of tau, their sum 1. */
    private static double[] weights(double low, double high, int steps, double[] means, double[] errors, double scale) {
        double[] logs = new double[steps];
        for (int t = 0; t < steps; t++) {
            double tau = low + (high - low) * (t + 0.5) / steps;
            double tau2 = tau * tau;
            double precision = 0;
            double weighted = 0;
            double log = Double.isInfinite(scale) ? 0 : Math.log(tau) - 1.5 * Math.log1p(tau2 / (scale * scale));
            for (int i = 0; i < means.length; i++) {
                double w = 1 / (errors[i] + tau2);
                precision += w;
                weighted += w * means[i];
                log += Math.log(w) / 2;
            }
            double common = weighted / precision;
            for (int i = 0; i < means.length; i++) {
                log -= square(means[i] - common) / (errors[i] + tau2) / 2;
            }
            logs[t] = log - Math.log(precision) / 2;
        }
        double most = Arrays.stream(logs).max().orElse(0);
        double[] weights = Arrays.stream(logs).map(log -> Math.exp(log - most)).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    private static double square(double x) {
        return x * x;
    }

    /** A mixture of normal distributions, one for each tau. */
    record Posterior(double[] weights, double[] centres, double[] deviations) {

        double mean() {
            return IntStream.range(0, weights.length).mapToDouble(t -> weights[t] * centres[t]).sum();
        }

        Estimate estimate(int people) {
            double tail = (1 - Estimate.LEVEL) / 2;
            double mean = mean();
            return new Estimate(mean, Math.min(mean, quantile(tail)), Math.max(mean, quantile(1 - tail)), people);
        }

        double quantile(double probability) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int t = 0; t < weights.length; t++) {
                low = Math.min(low, centres[t] - WIDEST * deviations[t]);
                high = Math.max(high, centres[t] + WIDEST * deviations[t]);
            }
            while (high - low > 1e-7) {
                double x = (low + high) / 2;
                double above = 0;
                for (int t = 0; t < weights.length; t++) {
                    above += weights[t] < NEGLIGIBLE ? 0 : weights[t] * Gauss.above((x - centres[t]) / deviations[t]);
                }
                if (1 - above < probability) {
                    low = x;
                } else {
                    high = x;
                }
            }
            return (low + high) / 2;
        }
    }
}
