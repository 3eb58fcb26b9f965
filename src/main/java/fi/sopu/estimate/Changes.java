package fi.sopu.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Changes of many units beside each other. By themselves one in ten of those that have not changed would be called better or worse; here at most one in twenty of those
 * that are called so has not changed. The units tell together which changes are usual, and each is seen in that light, twice:
 * <ul>
 * <li>by a distribution with its peak at no change, falling to both sides, made of uniform pieces whose weights are learnt from all units (Stephens 2017); some weight is given
 * to no change beforehand, so that a few units do not invent one. Better means: by this, above what is taken for none, a tenth of the smallest change that matters, with 95 %;</li>
 * <li>by a normal one around the common change, as {@link Pooling} does with levels, by which few answers are not taken for no change.</li>
 * </ul>
 * The interval is what both allow, and better and worse, no change that matters, and cannot tell follow from it. It may be read of whichever unit one picks out.
 */
public final class Changes {

    /** Changes up to this share of the smallest one that matters are taken for none. */
    private static final double NONE = 0.1;
    private static final double FURTHER = Math.sqrt(2);
    private static final double BEFOREHAND = 9;
    private static final int ROUNDS = 2000;
    private static final double SETTLED = 1e-6;
    private static final double LEAST = 1e-300;
    private static final double PRIOR_SCALE = 0.3;

    private final double[] points;
    private final int nought;

    private Changes(double[] points) {
        this.points = points;
        this.nought = points.length / 2;
    }

    /**
     * Units of one pair of rounds and of one kind, none of which is a part of another; one dimension, or, better, all of them, since units that have changed in one thing are
     * then compared with more that have not.
     *
     * @param smallest change that matters, fixed before the round
     * @return in the order of the units
     */
    public static List<MeasuredChange> together(List<Contrast> units, double smallest) {
        if (units.size() < 2) {
            return units.stream().map(unit -> MeasuredChange.of(unit, smallest)).toList();
        }
        List<Seen> seen = seen(units);
        double furthest = seen.stream().mapToDouble(unit -> Math.abs(unit.mean) + 2 * unit.error).max().orElse(smallest);
        return new Changes(points(NONE * smallest, furthest)).told(units, seen, smallest);
    }

    /** Symmetric around nought, which lies in the middle: -e ... 0 ... e, 2e, ... */
    private static double[] points(double none, double furthest) {
        List<Double> ends = new ArrayList<>(List.of(none));
        for (double end = 2 * none; ends.get(ends.size() - 1) < furthest; end *= FURTHER) {
            ends.add(end);
        }
        double[] points = new double[2 * ends.size() + 1];
        for (int i = 0; i < ends.size(); i++) {
            points[ends.size() + 1 + i] = ends.get(i);
            points[ends.size() - 1 - i] = -ends.get(i);
        }
        return points;
    }

    /** Pairs and groups have variances of different kinds, and each kind its usual one. */
    private static List<Seen> seen(List<Contrast> units) {
        Moderation pairs = moderation(units, true);
        Moderation groups = moderation(units, false);
        return units.stream().map(unit -> {
            Moderation usual = unit.paired() ? pairs : groups;
            double error = Math.sqrt(usual.variance(unit.variance(), unit.freedom()) * unit.share());
            return new Seen(unit.mean(), Math.max(1e-9, error), usual.freedom(unit.freedom()));
        }).toList();
    }

    private static Moderation moderation(List<Contrast> units, boolean paired) {
        List<Contrast> kind = units.stream().filter(unit -> unit.paired() == paired).toList();
        return Moderation.of(kind.stream().mapToDouble(Contrast::variance).toArray(), kind.stream().mapToDouble(Contrast::freedom).toArray());
    }

    private List<MeasuredChange> told(List<Contrast> units, List<Seen> seen, double smallest) {
        double[][] masses = seen.stream().map(this::masses).toArray(double[][]::new);
        double[] prior = prior(masses);
        Pooling.Posterior[] smooth = smooth(seen);
        List<MeasuredChange> told = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            double[] posterior = new double[prior.length];
            for (int s = 0; s < prior.length; s++) {
                posterior[s] = masses[i][s] * prior[s];
            }
            double sum = Arrays.stream(posterior).sum();
            double tail = (1 - Estimate.LEVEL) / 2;
            double low = quantile(seen.get(i), posterior, masses[i], tail * sum);
            double high = quantile(seen.get(i), posterior, masses[i], (1 - tail) * sum);
            Estimate pooled = smooth[i].estimate(units.get(i).people());
            told.add(MeasuredChange.said(units.get(i), pooled.mean(), Math.min(low, pooled.low()), Math.max(high, pooled.high()), smallest, points[nought + 1]));
        }
        return told;
    }

    /** With changes normal around a common one. */
    private static Pooling.Posterior[] smooth(List<Seen> seen) {
        double[] errors = seen.stream().mapToDouble(unit -> unit.error * unit.error).toArray();
        double[] wider = seen.stream().mapToDouble(unit -> Pooling.wider(unit.freedom)).toArray();
        return Pooling.posteriors(seen.stream().mapToDouble(Seen::mean).toArray(), errors, wider, PRIOR_SCALE);
    }

    /** How probable the unit's own answers make each piece between two points. */
    private double[] masses(Seen unit) {
        return IntStream.range(0, points.length - 1)
                .mapToDouble(s -> Math.max(LEAST, Student.between((points[s] - unit.mean) / unit.error, (points[s + 1] - unit.mean) / unit.error, unit.freedom))).toArray();
    }

    /** The density of changes on each piece, by expectation and maximisation. */
    private double[] prior(double[][] masses) {
        // the first is what is taken for none; then those up to each further point, above and below
        int further = points.length - 1 - nought;
        double[][] likely = new double[masses.length][1 + 2 * (further - 1)];
        for (int i = 0; i < masses.length; i++) {
            double up = masses[i][nought];
            double down = masses[i][nought - 1];
            likely[i][0] = (up + down) / (2 * points[nought + 1]);
            for (int j = 2; j <= further; j++) {
                up += masses[i][nought + j - 1];
                down += masses[i][nought - j];
                likely[i][2 * j - 3] = up / points[nought + j];
                likely[i][2 * j - 2] = down / points[nought + j];
            }
        }
        double[] weights = learnt(likely);
        double[] density = new double[points.length - 1];
        density[nought] = weights[0] / (2 * points[nought + 1]);
        density[nought - 1] = density[nought];
        for (int j = 2; j <= further; j++) {
            for (int s = 0; s < j; s++) {
                density[nought + s] += weights[2 * j - 3] / points[nought + j];
                density[nought - 1 - s] += weights[2 * j - 2] / points[nought + j];
            }
        }
        return density;
    }

    private static double[] learnt(double[][] likely) {
        int kinds = likely[0].length;
        double[] weights = new double[kinds];
        Arrays.fill(weights, 1.0 / kinds);
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = new double[kinds];
            next[0] = BEFOREHAND;
            for (double[] unit : likely) {
                double sum = 0;
                for (int k = 0; k < kinds; k++) {
                    sum += weights[k] * unit[k];
                }
                for (int k = 0; k < kinds; k++) {
                    next[k] += weights[k] * unit[k] / sum;
                }
            }
            double moved = 0;
            for (int k = 0; k < kinds; k++) {
                next[k] /= likely.length + BEFOREHAND;
                moved = Math.max(moved, Math.abs(next[k] - weights[k]));
            }
            weights = next;
            if (moved < SETTLED) {
                break;
            }
        }
        return weights;
    }

    private double quantile(Seen unit, double[] posterior, double[] masses, double wanted) {
        double below = 0;
        int s = 0;
        while (s < posterior.length - 1 && below + posterior[s] < wanted) {
            below += posterior[s];
            s++;
        }
        double share = (wanted - below) / posterior[s];
        if (masses[s] <= LEAST) {
            return points[s] + share * (points[s + 1] - points[s]);
        }
        // within a piece the posterior is the unit's own t
        double low = points[s];
        double high = points[s + 1];
        while (high - low > 1e-7) {
            double x = (low + high) / 2;
            if (Student.between((points[s] - unit.mean) / unit.error, (x - unit.mean) / unit.error, unit.freedom) < share * masses[s]) {
                low = x;
            } else {
                high = x;
            }
        }
        return (low + high) / 2;
    }

    /** A unit's own change with its error and the degrees of freedom of that. */
    private record Seen(double mean, double error, double freedom) {
    }
}
