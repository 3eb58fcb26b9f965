package fi.sopu.ranking.bench;

import java.util.Arrays;

/** Figures of independent repetitions. */
record Sample(double[] values) {

    double mean() {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** Standard error of the mean. */
    double error() {
        double mean = mean();
        int n = values.length;
        return n < 2 ? Double.NaN : Math.sqrt(Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (n - 1) / n);
    }
}
