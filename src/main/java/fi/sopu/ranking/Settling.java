package fi.sopu.ranking;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** How much is settled of who is among the best k, and what more it would take. A picture of one moment, unchanging. */
final class Settling {

    /** Share of the ideas that may stay open when it is enough: twice as many answers hardly make it less (measured by scripts/bench calibration). */
    static final double TOLERANCE = 0.25;
    static final Settling UNKNOWN = new Settling(null, null, null, 0, 0, 0, 0);

    private static final double[] TIMES = {1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 8};
    private static final int FUTURES = 40;

    private final double[] m;
    private final double[] s;
    private final int[] playing;
    private final double tau2;
    private final int topK;
    private final double each;
    private final double settled;

    private Settling(double[] m, double[] s, int[] playing, double tau2, int topK, double each, double settled) {
        this.m = m;
        this.s = s;
        this.playing = playing;
        this.tau2 = tau2;
        this.topK = topK;
        this.each = each;
        this.settled = settled;
    }

    /** @param each decided questions for each participant so far */
    static Settling of(Posterior posterior, int[] playing, int topK, double each, long seed) {
        if (playing.length == 0 || each == 0) {
            return UNKNOWN;
        }
        double[] among = Posterior.amongBest(posterior.m, posterior.s, playing, topK, new SplittableRandom(seed));
        double settled = (double) Arrays.stream(among).filter(p -> Band.of(p) != Band.OPEN).count() / playing.length;
        return new Settling(posterior.m.clone(), posterior.s.clone(), playing, posterior.tau2, topK, each, settled);
    }

    boolean isEnough() {
        return settled >= 1 - TOLERANCE;
    }

    Settlement settlement() {
        if (m == null) {
            return Settlement.UNKNOWN;
        }
        return new Settlement(settled, isEnough(), isEnough() ? 0 : further());
    }

    /**
     * The first number of times as many answers (alike in kind) after which so much is expected to be settled: with t times the information
     * the covariance becomes S_t, and the mean moves by a draw from N(0, S - S_t).
     */
    private double further() {
        int k = m.length;
        DMatrixRMaj precision = new DMatrixRMaj(k, k);
        CommonOps_DDRM.invert(DMatrixRMaj.wrap(k, k, s), precision);
        SplittableRandom random = new SplittableRandom(k);
        for (double times : TIMES) {
            DMatrixRMaj more = precision.copy();
            CommonOps_DDRM.scale(times, more);
            for (int i = 0; i < k; i++) {
                more.add(i, i, (1 - times) / tau2);
            }
            DMatrixRMaj left = new DMatrixRMaj(k, k);
            CommonOps_DDRM.invert(more, left);
            DMatrixRMaj moved = DMatrixRMaj.wrap(k, k, s).copy();
            CommonOps_DDRM.subtractEquals(moved, left);
            if (expected(Posterior.root(moved.data, k), left.data, random) >= 1 - TOLERANCE) {
                return (times - 1) * each;
            }
        }
        return Double.NaN;
    }

    private double expected(double[][] root, double[] left, SplittableRandom random) {
        int k = m.length;
        int n = playing.length;
        int best = Math.min(topK, n);
        if (best == n) {
            return 1;
        }
        double sum = 0;
        for (int future = 0; future < FUTURES; future++) {
            double[] mean = Posterior.draw(m, root, random);
            double[] sorted = Arrays.stream(playing).mapToDouble(i -> mean[i]).sorted().toArray();
            double edge = (sorted[n - best] + sorted[n - best - 1]) / 2;
            sum += Arrays.stream(playing).filter(i -> Band.of(Normal.below((mean[i] - edge) / Math.sqrt(left[i * k + i] + tau2 / n))) != Band.OPEN).count();
        }
        return sum / FUTURES / n;
    }
}
