package fi.sopu.ranking;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.jspecify.annotations.Nullable;

/**
 * The Bayesian Bradley-Terry model: P(i over j) = logistic(m_i - m_j), m ~ N(centre, tau^2 I). Finds the mode by Newton's method and the
 * covariance from the curvature there (Laplace). O(K^3) for K items. After Hunter (2004) and Caron &amp; Doucet (2012).
 */
final class BradleyTerry {

    /** Prior variance of the log odds before there is anything to learn it from. */
    static final double TAU2 = 0.36;
    /** How many items' worth of evidence the prior variance starts with. */
    private static final double TAU2_WEIGHT = 6;
    private static final double TAU2_MIN = 0.05;
    private static final double TAU2_MAX = 4;
    private static final int NEWTON_STEPS = 8;
    private static final int ROUNDS = 25;

    private final int k;
    private final double[] mode;
    private final DMatrixRMaj curvature;
    private final DMatrixRMaj slope;
    private final DMatrixRMaj step;
    private final LinearSolverDense<DMatrixRMaj> solver;
    private double tau2;

    /**
     * @param mode where to start; changed in place
     * @param tau2 prior variance
     */
    BradleyTerry(double[] mode, double tau2) {
        this.k = mode.length;
        this.mode = mode;
        this.tau2 = tau2;
        curvature = new DMatrixRMaj(k, k);
        slope = new DMatrixRMaj(k, 1);
        step = new DMatrixRMaj(k, 1);
        solver = LinearSolverFactory_DDRM.symmPosDef(k);
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** log(1 + e^x), for any x. */
    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    double[] mode() {
        return mode;
    }

    double tau2() {
        return tau2;
    }

    /**
     * Fits mode and prior variance together, the variance only once there are more answers than items. Mode, covariance and variance
     * belong together afterwards: the covariance is never larger than the variance it was computed with.
     *
     * @param wins    weight of i over j
     * @param answers decided questions behind them
     * @return the covariance, row by row
     */
    double[] learn(double[][] wins, double answers) {
        for (int round = 1;; round++) {
            newton(wins, null, NEWTON_STEPS);
            double[] covariance = covariance();
            double next = learnt(covariance);
            if (answers <= k || round == ROUNDS || Math.abs(next - tau2) < 1e-3 * tau2) {
                return covariance;
            }
            tau2 = next;
        }
    }

    private double learnt(double[] covariance) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += mode[i] * mode[i] + covariance[i * k + i];
        }
        return learnt(sum, k);
    }

    /** The prior variance that items tell of, by the sum of their expected squares. */
    static double learnt(double sum, int items) {
        return Math.max(TAU2_MIN, Math.min(TAU2_MAX, (sum + TAU2_WEIGHT * TAU2) / (items + TAU2_WEIGHT)));
    }

    /**
     * Moves the mode to the maximum from where it is.
     *
     * @param centre the prior's mean; null for zero
     */
    void newton(double[][] wins, double @Nullable [] centre, int most) {
        double at = climb(wins, centre);
        for (int n = 0; n < most; n++) {
            if (!solver.setA(curvature.copy())) {
                throw new ArithmeticException("curvature not positive definite");
            }
            solver.solve(slope.copy(), step);
            double length = CommonOps_DDRM.elementMaxAbs(step);
            double fraction = 1;
            double reached;
            do {
                move(fraction);
                reached = climb(wins, centre);
                if (reached < at - 1e-12) {
                    // overshot: go back and try half as far
                    move(-fraction);
                    fraction /= 2;
                }
            } while (reached < at - 1e-12 && fraction > 1e-3);
            at = reached;
            if (length < 1e-6) {
                break;
            }
        }
    }

    /** The inverse of the curvature at the mode, row by row. */
    double[] covariance() {
        DMatrixRMaj inverse = new DMatrixRMaj(k, k);
        if (!solver.setA(curvature.copy())) {
            throw new ArithmeticException("curvature not positive definite");
        }
        solver.invert(inverse);
        return inverse.data;
    }

    private void move(double fraction) {
        for (int i = 0; i < k; i++) {
            mode[i] += fraction * step.data[i];
        }
    }

    /** Fills in slope and curvature where the mode is and returns the log posterior up to a constant. */
    private double climb(double[][] wins, double @Nullable [] centre) {
        double value = 0;
        double[] h = curvature.data;
        java.util.Arrays.fill(h, 0);
        for (int i = 0; i < k; i++) {
            double away = mode[i] - (centre == null ? 0 : centre[i]);
            slope.data[i] = -away / tau2;
            h[i * k + i] = 1 / tau2;
            value -= away * away / tau2 / 2;
        }
        for (int i = 0; i < k; i++) {
            for (int j = i + 1; j < k; j++) {
                double n = wins[i][j] + wins[j][i];
                if (n > 0) {
                    double difference = mode[i] - mode[j];
                    double p = logistic(difference);
                    double pull = wins[i][j] - n * p;
                    double q = n * p * (1 - p);
                    value += wins[i][j] * difference - n * softplus(difference);
                    slope.data[i] += pull;
                    slope.data[j] -= pull;
                    h[i * k + i] += q;
                    h[j * k + j] += q;
                    h[i * k + j] -= q;
                    h[j * k + i] -= q;
                }
            }
        }
        return value;
    }
}
