package fi.sopu.estimate;

import java.util.List;

/**
 * What two rounds say about a unit before anybody has decided what to call it: by how much the later mean is above the earlier one, and how well that is known.
 *
 * @param mean     later minus earlier
 * @param variance between people: of their own differences where they are paired, of their answers where they are not
 * @param share    the error's variance is this share of it: 1 / n, or 1 / n + 1 / m, less for those who are in both
 * @param freedom  degrees of freedom of the variance
 * @param people   whom it rests on: the pairs, or the smaller of the two groups
 */
public record Contrast(double mean, double variance, double share, double freedom, int people, boolean paired) {

    /** @param differences of each person who answered both times, later minus earlier; two people at least */
    public static Contrast paired(Moments differences) {
        return new Contrast(differences.mean(), differences.variance(), 1.0 / differences.n(), differences.n() - 1.0, atLeastTwo(differences), true);
    }

    /** Where nobody can be paired: two groups as if of different people, two in each at least. */
    public static Contrast unpaired(Moments before, Moments after) {
        return partly(before, after, 0, 0);
    }

    /**
     * Where too few can be paired to be told of by themselves: the levels of all who answered, which hang together by those who answered both times.
     *
     * @param both        how many answered both times
     * @param correlation between the two answers of one person, learnt from all who can be paired
     */
    public static Contrast partly(Moments before, Moments after, int both, double correlation) {
        if (both > Math.min(before.n(), after.n()) || !(Math.abs(correlation) <= 1)) {
            throw new IllegalArgumentException(both + " with a correlation of " + correlation);
        }
        double freedom = before.n() + after.n() - 2.0;
        return new Contrast(after.mean() - before.mean(), ((before.n() - 1) * before.variance() + (after.n() - 1) * after.variance()) / freedom,
                1.0 / before.n() + 1.0 / after.n() - 2 * correlation * both / ((double) before.n() * after.n()), freedom, Math.min(atLeastTwo(before), atLeastTwo(after)), false);
    }

    private static int atLeastTwo(Moments moments) {
        if (moments.n() < 2) {
            throw new IllegalArgumentException("a change of " + moments.n() + " people");
        }
        return moments.n();
    }

    /**
     * How far the two answers of one person go together within a unit, from sums over all units.
     *
     * @param before      variances and people by unit, each unit's people who answered both times
     * @param after       the same people, later
     * @param differences of the same people
     * @return from 0 to 1; 0 where there is nothing to learn it from
     */
    public static double correlation(List<Moments> before, List<Moments> after, List<Moments> differences) {
        double b = within(before);
        double a = within(after);
        return a * b == 0 ? 0 : Math.max(0, Math.min(1, (a + b - within(differences)) / (2 * Math.sqrt(a * b))));
    }

    private static double within(List<Moments> units) {
        double freedom = units.stream().mapToDouble(unit -> Math.max(0, unit.n() - 1)).sum();
        return freedom == 0 ? 0 : units.stream().mapToDouble(unit -> Math.max(0, unit.n() - 1) * unit.variance()).sum() / freedom;
    }

    double error() {
        return Math.sqrt(variance * share);
    }
}
