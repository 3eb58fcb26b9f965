package fi.sopu.estimate;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Units that were exposed to something between two rounds beside those that were not: difference in differences. A unit's people share their days, so units are what is
 * counted, not people: each unit's mean change is its true one and an error, and true ones differ between units (a random effect; its variance by Paule and Mandel 1982, the
 * intervals by Hartung and Knapp 2001). It is no experiment: who was exposed was not drawn by lot.
 *
 * @param exposed    change of the exposed; its people are theirs
 * @param others     change of the others
 * @param difference by how much the exposed have changed more; of all people
 * @param units      exposed
 * @param otherUnits not exposed
 */
public record Exposure(Estimate exposed, Estimate others, Estimate difference, int units, int otherUnits) {

    private static final int FEWEST = 2;

    /**
     * A unit.
     *
     * @param differences of those of its people who answered both times, two at least
     * @param dose        sessions held; 0 for not exposed, 1 for exposed where they were not counted
     */
    public record Unit(Moments differences, double dose) {

        public Unit {
            if (differences.n() < 2 || !(dose >= 0)) {
                throw new IllegalArgumentException(differences.n() + " people and a dose of " + dose);
            }
        }
    }

    /** @return empty where fewer than two units were exposed, or not */
    public static Optional<Exposure> of(List<Unit> units) {
        double[] exposed = units.stream().mapToDouble(unit -> unit.dose > 0 ? 1 : 0).toArray();
        int yes = (int) DoubleStream.of(exposed).sum();
        if (yes < FEWEST || units.size() - yes < FEWEST) {
            return Optional.empty();
        }
        Line line = Line.through(units, exposed);
        int people = people(units);
        int ofThem = people(units.stream().filter(unit -> unit.dose > 0).toList());
        return Optional.of(new Exposure(line.at(1, ofThem), line.at(0, people - ofThem), line.slope(people), yes, units.size() - yes));
    }

    /**
     * How much more a unit has changed for each session more; a straight line.
     *
     * @return empty where there are fewer than four units, or all had equally many
     */
    public static Optional<Estimate> perSession(List<Unit> units) {
        double[] doses = units.stream().mapToDouble(Unit::dose).toArray();
        if (units.size() < 2 * FEWEST || DoubleStream.of(doses).distinct().count() < 2) {
            return Optional.empty();
        }
        return Optional.of(Line.through(units, doses).slope(people(units)));
    }

    private static int people(List<Unit> units) {
        return units.stream().mapToInt(unit -> unit.differences.n()).sum();
    }

    /** change = base + slope x, each with the errors' variances and covariance. */
    private record Line(double base, double slope, double baseVariance, double slopeVariance, double covariance, int freedom) {

        static Line through(List<Unit> units, double[] x) {
            double[] own = units.stream().mapToDouble(unit -> unit.differences.variance()).toArray();
            double[] freedoms = units.stream().mapToDouble(unit -> unit.differences.n() - 1.0).toArray();
            Moderation moderation = Moderation.of(own, freedoms);
            double[] y = units.stream().mapToDouble(unit -> unit.differences.mean()).toArray();
            double[] errors = IntStream.range(0, y.length)
                    .mapToDouble(i -> Math.max(1e-12, moderation.variance(own[i], freedoms[i]) / units.get(i).differences.n())).toArray();
            int freedom = y.length - 2;
            double low = 0;
            double high = 1;
            while (fitted(x, y, errors, high).misfit > freedom) {
                high *= 2;
            }
            while (high - low > 1e-10) {
                double middle = (low + high) / 2;
                if (fitted(x, y, errors, middle).misfit > freedom) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            Fit fit = fitted(x, y, errors, high);
            // not below one: where the units seem to differ by less than chance, that is chance too
            double scale = Math.max(1, fit.misfit / freedom);
            return new Line(fit.base, fit.slope, scale * fit.sxx / fit.determinant, scale * fit.s / fit.determinant, -scale * fit.sx / fit.determinant, freedom);
        }

        private static Fit fitted(double[] x, double[] y, double[] errors, double between) {
            double s = 0;
            double sx = 0;
            double sxx = 0;
            double sy = 0;
            double sxy = 0;
            for (int i = 0; i < x.length; i++) {
                double w = 1 / (errors[i] + between);
                s += w;
                sx += w * x[i];
                sxx += w * x[i] * x[i];
                sy += w * y[i];
                sxy += w * x[i] * y[i];
            }
            double determinant = s * sxx - sx * sx;
            double slope = (s * sxy - sx * sy) / determinant;
            double base = (sy - slope * sx) / s;
            double misfit = 0;
            for (int i = 0; i < x.length; i++) {
                double off = y[i] - base - slope * x[i];
                misfit += off * off / (errors[i] + between);
            }
            return new Fit(base, slope, s, sx, sxx, determinant, misfit);
        }

        Estimate at(double x, int people) {
            return estimate(base + slope * x, baseVariance + 2 * x * covariance + x * x * slopeVariance, people);
        }

        Estimate slope(int people) {
            return estimate(slope, slopeVariance, people);
        }

        private Estimate estimate(double mean, double variance, int people) {
            double half = Student.twoSided(Estimate.LEVEL, freedom) * Math.sqrt(Math.max(0, variance));
            return new Estimate(mean, mean - half, mean + half, people);
        }

        /** By weighted least squares, with what the intervals need. */
        private record Fit(double base, double slope, double s, double sx, double sxx, double determinant, double misfit) {
        }
    }
}
