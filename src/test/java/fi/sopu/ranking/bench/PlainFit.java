package fi.sopu.ranking.bench;

/** A Bradley-Terry mode under a normal prior whose variance is learnt, by coordinate steps; independent of the engine's own code. */
final class PlainFit {

    private static final double PRIOR = 0.36;

    private PlainFit() {
    }

    static double[] mode(double[][] wins) {
        return mode(wins, new double[wins.length], PRIOR, 200);
    }

    static double[] mode(double[][] wins, double[] start, double tau2, int rounds) {
        int k = wins.length;
        double[] m = start;
        for (int round = 0; round < rounds; round++) {
            double largest = 0;
            for (int i = 0; i < k; i++) {
                double slope = -m[i] / tau2;
                double curvature = 1 / tau2;
                for (int j = 0; j < k; j++) {
                    double n = wins[i][j] + wins[j][i];
                    if (n > 0) {
                        double p = 1 / (1 + Math.exp(m[j] - m[i]));
                        slope += wins[i][j] - n * p;
                        curvature += n * p * (1 - p);
                    }
                }
                double step = slope / curvature;
                m[i] += step;
                largest = Math.max(largest, Math.abs(step));
            }
            if (largest < 1e-4) {
                break;
            }
        }
        return m;
    }
}
