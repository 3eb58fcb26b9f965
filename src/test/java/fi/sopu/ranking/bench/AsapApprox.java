package fi.sopu.ranking.bench;

/**
 * ASAP-approx after Mikhailiuk et al. (2020): Thurstone's model with Gaussian beliefs moved on by moment matching, the pair with the largest
 * expected information gain; here one pair at a time, among those the voter has not been asked. Scale as in the paper: answer noise of
 * variance 1/2 for each idea, beliefs N(0, .5) at first.
 */
final class AsapApprox extends PairMethod {

    private static final double NOISE = 1;
    private final double[] mean;
    private final double[] variance;

    AsapApprox(int voters, int ideas, long seed) {
        super(voters, ideas, seed);
        mean = new double[ideas];
        variance = new double[ideas];
        java.util.Arrays.fill(variance, 0.5);
    }

    @Override
    public int[] next(int voter) {
        double most = -1;
        int one = -1;
        int other = -1;
        int ties = 0;
        for (int a = 0; a < here.size(); a++) {
            for (int b = a + 1; b < here.size(); b++) {
                int i = here.get(a);
                int j = here.get(b);
                if (wasAsked(voter, i, j)) {
                    continue;
                }
                double gain = gain(i, j);
                if (gain > most + 1e-12) {
                    most = gain;
                    one = i;
                    other = j;
                    ties = 1;
                } else if (gain > most - 1e-12 && random.nextInt(++ties) == 0) {
                    one = i;
                    other = j;
                }
            }
        }
        return one < 0 ? null : inAnyOrder(one, other);
    }

    /** Expected Kullback-Leibler divergence from the beliefs now to those after the answer. */
    private double gain(int i, int j) {
        double c = Math.sqrt(variance[i] + variance[j] + NOISE);
        double t = (mean[i] - mean[j]) / c;
        double p = below(t);
        return p * divergence(i, j, t, c) + (1 - p) * divergence(j, i, -t, c);
    }

    private double divergence(int w, int l, double t, double c) {
        double v = density(t) / Math.max(1e-12, below(t));
        double shrink = v * (v + t);
        return one(variance[w], variance[w] / c * v, shrink * variance[w] / (c * c)) + one(variance[l], variance[l] / c * v, shrink * variance[l] / (c * c));
    }

    private static double one(double variance, double moved, double shrink) {
        double ratio = Math.max(1e-9, 1 - shrink);
        return 0.5 * (ratio + moved * moved / variance - 1 - Math.log(ratio));
    }

    @Override
    public void answer(int voter, int[] ideas, int best, int least) {
        super.answer(voter, ideas, best, least);
        double c = Math.sqrt(variance[best] + variance[least] + NOISE);
        double t = (mean[best] - mean[least]) / c;
        double v = density(t) / Math.max(1e-12, below(t));
        double shrink = v * (v + t);
        mean[best] += variance[best] / c * v;
        mean[least] -= variance[least] / c * v;
        variance[best] *= Math.max(1e-6, 1 - shrink * variance[best] / (c * c));
        variance[least] *= Math.max(1e-6, 1 - shrink * variance[least] / (c * c));
    }

    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /** The logistic approximation of the normal distribution function, right to 1e-4 (Bowling et al. 2009). */
    private static double below(double x) {
        return 1 / (1 + Math.exp(-1.5976 * x - 0.070565992 * x * x * x));
    }
}
