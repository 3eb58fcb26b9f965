package fi.sopu.ranking;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the mean of the whole roll's own log odds, those of it included who have not answered. Each member's are m + d, with
 * m ~ N(0, tau^2 I) what all have in common and d ~ N(0, sigma^2 I) the member's own. The pooled model is made linear at its mode; a pair that
 * a voter has decided then tells the voter's own difference with precision a = 1 / (1 / q - 2 sigma^2), so that a single answer of somebody tells
 * of m exactly what it tells in the pooled model, and many answers of one voter tell no more than that voter. With A the information of a
 * voter's answers, T the mean over the roll of (I + sigma^2 A)^-1 (I for those who have not answered) and N the size of the roll:
 * <pre>
 *   cov(m)    = (I / tau^2 + N / sigma^2 (I - T))^-1
 *   cov(mean) = sigma^2 / N T + T cov(m) T
 * </pre>
 * When everybody has told everything that is 0; when R of N have, it is sigma^2 (1 / R - 1 / N), as in sampling without replacement.
 */
final class RollMean {

    private static final int ROUNDS = 10;
    private static final int FEW_ROUNDS = 3;
    private static final int MANY = 150;

    final double[] mean;
    final double[] covariance;
    final double sigma2;
    final double tau2;

    private RollMean(double[] mean, double[] covariance, double sigma2, double tau2) {
        this.mean = mean;
        this.covariance = covariance;
        this.sigma2 = sigma2;
        this.tau2 = tau2;
    }

    /**
     * @param mode  of the pooled model
     * @param tau2  its prior variance
     * @param learn whether the prior variance is learnt, or as it was at first
     */
    static RollMean of(double[] mode, double tau2, List<Voice> voices, int roll, boolean learn) {
        int k = mode.length;
        double sigma2 = Spread.of(voices, mode);
        double people = Math.max(roll, voices.size());
        DMatrixRMaj unknown = CommonOps_DDRM.identity(k);
        double[] told = new double[k];
        for (Voice voice : voices) {
            add(voice, mode, sigma2, people, unknown, told);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(k);
        DMatrixRMaj common = new DMatrixRMaj(k, k);
        double[] moved = new double[k];
        double prior = tau2;
        for (int round = learn ? k > MANY ? FEW_ROUNDS : ROUNDS : 1; round > 0; round--) {
            DMatrixRMaj precision = CommonOps_DDRM.identity(k);
            CommonOps_DDRM.subtractEquals(precision, unknown);
            CommonOps_DDRM.scale(people / sigma2, precision);
            for (int i = 0; i < k; i++) {
                precision.add(i, i, 1 / prior);
            }
            if (!solver.setA(precision)) {
                throw new ArithmeticException("precision not positive definite");
            }
            solver.invert(common);
            double sum = 0;
            for (int i = 0; i < k; i++) {
                moved[i] = 0;
                for (int j = 0; j < k; j++) {
                    moved[i] += common.data[i * k + j] * (told[j] - mode[j] / prior);
                }
                sum += (mode[i] + moved[i]) * (mode[i] + moved[i]) + common.data[i * k + i];
            }
            double next = BradleyTerry.learnt(sum, k);
            if (round == 1 || Math.abs(next - prior) < 0.01 * prior) {
                break;
            }
            prior = next;
        }
        return new RollMean(mean(mode, moved, told, unknown, sigma2 / people), covariance(unknown, common, sigma2 / people), sigma2, prior);
    }

    /** Takes what a voter has told: off what is unknown, and to the sum of what pulls the mode. */
    private static void add(Voice voice, double[] mode, double sigma2, double people, DMatrixRMaj unknown, double[] told) {
        int s = voice.items.length;
        double[] pull = new double[s];
        DMatrixRMaj own = unknown(voice, mode, sigma2, 1, pull);
        for (int i = 0; i < s; i++) {
            for (int j = 0; j < s; j++) {
                unknown.add(voice.items[i], voice.items[j], (own.data[i * s + j] - (i == j ? 1 : 0)) / people);
                told[voice.items[i]] += own.data[i * s + j] * pull[j];
            }
        }
    }

    /**
     * (I + sigma^2 A)^-1 of one voter, had each answer come so many times.
     *
     * @param pull what residuals pull the voter's own, added to it; null for nobody wants to know
     */
    private static DMatrixRMaj unknown(Voice voice, double[] mode, double sigma2, double times, double @Nullable [] pull) {
        int s = voice.items.length;
        DMatrixRMaj precision = CommonOps_DDRM.identity(s);
        for (Voice.Pair pair : voice.pairs()) {
            int w = pair.winner();
            int l = pair.loser();
            double p = BradleyTerry.logistic(mode[voice.items[w]] - mode[voice.items[l]]);
            double q = p * (1 - p);
            double a = 1 / (1 / (pair.weight() * q) - 2 * sigma2);
            if (pull != null) {
                pull[w] += a / q * (1 - p);
                pull[l] -= a / q * (1 - p);
            }
            double told = times * sigma2 * a;
            precision.add(w, w, told);
            precision.add(l, l, told);
            precision.add(w, l, -told);
            precision.add(l, w, -told);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(s);
        DMatrixRMaj own = new DMatrixRMaj(s, s);
        if (!solver.setA(precision)) {
            throw new ArithmeticException("precision not positive definite");
        }
        solver.invert(own);
        return own;
    }

    private static double[] mean(double[] mode, double[] moved, double[] told, DMatrixRMaj unknown, double own) {
        int k = mode.length;
        double[] mean = mode.clone();
        for (int i = 0; i < k; i++) {
            mean[i] += own * told[i];
            for (int j = 0; j < k; j++) {
                mean[i] += unknown.data[i * k + j] * moved[j];
            }
        }
        return mean;
    }

    private static double[] covariance(DMatrixRMaj unknown, DMatrixRMaj common, double own) {
        int k = unknown.numRows;
        DMatrixRMaj half = new DMatrixRMaj(k, k);
        DMatrixRMaj covariance = new DMatrixRMaj(k, k);
        CommonOps_DDRM.mult(unknown, common, half);
        CommonOps_DDRM.mult(half, unknown, covariance);
        CommonOps_DDRM.addEquals(covariance, own, unknown);
        return covariance.data;
    }

    /**
     * Variance of each item by itself, had each voter answered so many times as much, roughly: without what answers tell of other items.
     *
     * @param voices those of {@link #of}
     */
    double[] variances(double[] mode, List<Voice> voices, int roll, double times) {
        double people = Math.max(roll, voices.size());
        double[] variances = new double[mode.length];
        java.util.Arrays.fill(variances, 1);
        for (Voice voice : voices) {
            DMatrixRMaj own = unknown(voice, mode, sigma2, times, null);
            for (int i = 0; i < voice.items.length; i++) {
                variances[voice.items[i]] += (own.get(i, i) - 1) / people;
            }
        }
        for (int i = 0; i < variances.length; i++) {
            double t = variances[i];
            variances[i] = sigma2 / people * t + t * t / (1 / tau2 + people / sigma2 * (1 - t));
        }
        return variances;
    }
}
