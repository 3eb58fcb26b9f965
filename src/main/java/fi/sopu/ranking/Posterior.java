package fi.sopu.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/**
 * What is known about K items: mean m and covariance S of their log odds, and B = S L S, where L is the Laplacian of what each pair's order
 * matters for the result. (B_ii + B_jj - 2 B_ij) is how much of the expected loss an answer about i and j takes away. Fitted anew now and
 * then, moved on by rank-one steps in O(K^2) in between.
 */
final class Posterior {

    /** How much all pairs matter beside those that decide who is among the best k. */
    private static final double EVERYWHERE = 0.05;
    /** What may be added to variances for the sake of rounding: far less than anything that matters, whose variances are above 0.001. */
    private static final double LEAST_ADDED = 1e-9;
    private static final double MOST_ADDED = 1e-6;

    final int k;
    final double tau2;
    final double[] m;
    final double[] s;
    final double[] b;
    private final double[] laplacian;

    private Posterior(int k, double tau2, double[] m, double[] s, double[] b, double[] laplacian) {
        this.k = k;
        this.tau2 = tau2;
        this.m = m;
        this.s = s;
        this.b = b;
        this.laplacian = laplacian;
    }

    /**
     * @param start   mean to start from (warm), of length K
     * @param answers decided questions behind the wins
     * @param playing numbers of the items in play
     * @param topK    how many of the best matter most
     */
    static Posterior fit(double[] start, double tau2, double[][] wins, double answers, int[] playing, int topK) {
        int k = start.length;
        BradleyTerry model = new BradleyTerry(start, tau2);
        double[] s = k == 0 ? new double[0] : model.learn(wins, answers);
        double[] laplacian = laplacian(model.mode(), s, model.tau2(), playing, topK);
        DMatrixRMaj covariance = DMatrixRMaj.wrap(k, k, s);
        DMatrixRMaj half = new DMatrixRMaj(k, k);
        DMatrixRMaj b = new DMatrixRMaj(k, k);
        CommonOps_DDRM.mult(covariance, DMatrixRMaj.wrap(k, k, laplacian), half);
        CommonOps_DDRM.mult(half, covariance, b);
        return new Posterior(k, model.tau2(), model.mode(), s, b.data, laplacian);
    }

    /** The same with further items of which nothing is known yet; about them it is worth most to ask. */
    Posterior with(int size) {
        double[] nextM = Arrays.copyOf(m, size);
        double[] nextS = grown(s, size);
        double[] nextB = grown(b, size);
        double most = 1e-3;
        for (int i = 0; i < k; i++) {
            most = Math.max(most, b[i * k + i]);
        }
        for (int i = k; i < size; i++) {
            nextS[i * size + i] = tau2;
            // until it is fitted anew, more than any pair of the others whatever the prior takes off
            nextB[i * size + i] = 2 * most * (1 + tau2);
        }
        return new Posterior(size, tau2, nextM, nextS, nextB, grown(laplacian, size));
    }

    private double[] grown(double[] matrix, int size) {
        double[] grown = new double[size * size];
        for (int i = 0; i < k; i++) {
            System.arraycopy(matrix, i * k, grown, i * size, k);
        }
        return grown;
    }

    double variance(int i, int j) {
        return s[i * k + i] + s[j * k + j] - 2 * s[i * k + j];
    }

    /** What asking about i and j is worth: the expected loss that an answer takes away. */
    double worth(int i, int j) {
        double p = BradleyTerry.logistic(m[i] - m[j]);
        double q = p * (1 - p);
        return q * (b[i * k + i] + b[j * k + j] - 2 * b[i * k + j]) / (1 + q * variance(i, j));
    }

    /** A question about i and j is on its way: what it will tell is no longer worth asking. The mean waits for the answer. */
    void expect(int i, int j, double weight) {
        double p = BradleyTerry.logistic(m[i] - m[j]);
        double q = weight * p * (1 - p);
        double[] g = difference(s, i, j);
        double[] h = difference(b, i, j);
        double a = q / (1 + q * (g[i] - g[j]));
        double glg = 0;
        for (int r = 0; r < k; r++) {
            double sum = 0;
            for (int c = 0; c < k; c++) {
                sum += laplacian[r * k + c] * g[c];
            }
            glg += g[r] * sum;
        }
        double a2 = a * a * glg;
        for (int r = 0; r < k; r++) {
            for (int c = 0; c < k; c++) {
                int at = r * k + c;
                s[at] -= a * g[r] * g[c];
                b[at] += a2 * g[r] * g[c] - a * (g[r] * h[c] + h[r] * g[c]);
            }
        }
    }

    /** The answer to an expected question has come. */
    void learn(int winner, int loser, double weight) {
        double step = weight * (1 - BradleyTerry.logistic(m[winner] - m[loser]));
        double[] g = difference(s, winner, loser);
        for (int i = 0; i < k; i++) {
            m[i] += step * g[i];
        }
    }

    private double[] difference(double[] matrix, int i, int j) {
        double[] column = new double[k];
        for (int r = 0; r < k; r++) {
            column[r] = matrix[r * k + i] - matrix[r * k + j];
        }
        return column;
    }

    /**
     * The expected loss of a pair's wrong order: its density at a tie, weighed by how likely one of the two is among the best k and the
     * other is not (wholly) or both are (half).
     */
    private static double[] laplacian(double[] m, double[] s, double tau2, int[] playing, int topK) {
        int k = m.length;
        double[] l = new double[k * k];
        int n = playing.length;
        if (n < 2) {
            return l;
        }
        double[] sorted = Arrays.stream(playing).mapToDouble(i -> m[i]).sorted().toArray();
        int best = Best.of(topK, n);
        double edge = (sorted[n - best] + sorted[n - best - 1]) / 2;
        double[] x = new double[k];
        for (int i : playing) {
            x[i] = Normal.below((m[i] - edge) / Math.sqrt(s[i * k + i] + tau2 / n));
        }
        for (int one = 0; one < n; one++) {
            for (int other = one + 1; other < n; other++) {
                int i = playing[one];
                int j = playing[other];
                double sd = Math.sqrt(Math.max(1e-12, s[i * k + i] + s[j * k + j] - 2 * s[i * k + j]));
                double w = Normal.density((m[i] - m[j]) / sd) / sd
                        * (EVERYWHERE + (1 - EVERYWHERE) * (x[i] * (1 - x[j]) + x[j] * (1 - x[i]) + x[i] * x[j] / 2));
                l[i * k + i] += w;
                l[j * k + j] += w;
                l[i * k + j] -= w;
                l[j * k + i] -= w;
            }
        }
        return l;
    }

    /** A draw from the normal distribution with this mean and this root of the covariance. */
    static double[] draw(double[] mean, double[][] root, RandomGenerator random) {
        int k = mean.length;
        double[] z = new double[k];
        for (int i = 0; i < k; i++) {
            z[i] = random.nextGaussian();
        }
        double[] drawn = new double[k];
        for (int i = 0; i < k; i++) {
            double sum = mean[i];
            for (int j = 0; j <= i; j++) {
                sum += root[i][j] * z[j];
            }
            drawn[i] = sum;
        }
        return drawn;
    }

    /** The lower Cholesky factor. What rounding has made indefinite gets as much added to its diagonal as it takes. */
    static double[][] root(double[] cov, int k) {
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(k, true);
        for (double added = LEAST_ADDED;; added *= 100) {
            DMatrixRMaj matrix = new DMatrixRMaj(k, k);
            System.arraycopy(cov, 0, matrix.data, 0, k * k);
            for (int i = 0; i < k; i++) {
                matrix.add(i, i, added);
            }
            if (cholesky.decompose(matrix)) {
                break;
            }
            if (added > MOST_ADDED) {
                throw new ArithmeticException("covariance not positive definite");
            }
        }
        DMatrixRMaj lower = cholesky.getT(null);
        double[][] root = new double[k][];
        for (int i = 0; i < k; i++) {
            root[i] = Arrays.copyOfRange(lower.data, i * k, i * k + i + 1);
        }
        return root;
    }

    /** Items in play, the best first. */
    List<Integer> order(int[] playing) {
        List<Integer> order = new ArrayList<>(Arrays.stream(playing).boxed().toList());
        order.sort(Comparator.comparingDouble((Integer i) -> m[i]).reversed().thenComparing(i -> i));
        return order;
    }
}
