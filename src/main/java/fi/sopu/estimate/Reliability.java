package fi.sopu.estimate;

import java.util.Optional;

/**
 * How far the statements of a dimension say the same: Cronbach's alpha with the interval of Feldt (1965). It says nothing of whether they say what is meant.
 *
 * @param low    the interval's ends, {@link Estimate#LEVEL}
 * @param people who answered all statements
 */
public record Reliability(double alpha, double low, double high, int people) {

    /** Fewer people tell too little of it. */
    public static final int FEWEST = 30;

    /**
     * @param answers a row for each person who answered all of the dimension's statements, reversed ones turned round; at least two statements
     * @return empty of fewer than thirty people, or where all answered alike
     */
    public static Optional<Reliability> alpha(double[][] answers) {
        int n = answers.length;
        if (n < FEWEST) {
            return Optional.empty();
        }
        int items = answers[0].length;
        double[] sums = new double[n];
        double single = 0;
        for (int j = 0; j < items; j++) {
            double[] column = new double[n];
            for (int i = 0; i < n; i++) {
                column[i] = answers[i][j];
                sums[i] += column[i];
            }
            single += Moments.of(column).variance();
        }
        double whole = Moments.of(sums).variance();
        if (items < 2 || whole == 0) {
            return Optional.empty();
        }
        double alpha = items / (items - 1.0) * (1 - single / whole);
        double tail = (1 - Estimate.LEVEL) / 2;
        double below = (n - 1.0) * (items - 1);
        return Optional.of(new Reliability(alpha, 1 - (1 - alpha) * Student.exceededF(tail, n - 1.0, below), 1 - (1 - alpha) * Student.exceededF(1 - tail, n - 1.0, below), n));
    }
}
