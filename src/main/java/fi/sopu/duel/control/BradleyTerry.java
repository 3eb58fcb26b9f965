package fi.sopu.duel.control;

import fi.sopu.duel.PairCount;
import fi.sopu.duel.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Pooled Bayesian Bradley-Terry: P(i over j) = logistic(m_i - m_j), m ~ N(0, tau^2 I). The mode by Newton's method, the
 * covariance from the curvature there (Laplace), tau^2 learnt from the data once there are more answers than ideas. What is
 * reported is each idea against the average of the ranked ones, with a 90% interval. O(K^3) for K ideas.
 */
public final class BradleyTerry implements Ranking {

    private static final double TAU2 = 0.36;
    private static final double TAU2_WEIGHT = 6;
    private static final double TAU2_MIN = 0.05;
    private static final double TAU2_MAX = 4;
    private static final double Z90 = 1.6448536269514722;
    private static final int NEWTON_STEPS = 8;
    private static final int ROUNDS = 25;

    @Override
    public List<Standing> rank(Collection<UUID> ideas, Collection<PairCount> pairs) {
        List<UUID> all = everyIdea(ideas, pairs);
        if (ideas.isEmpty()) {
            return List.of();
        }
        Fit fit = fit(all, pairs);
        Set<UUID> ranked = new LinkedHashSet<>(ideas);
        int[] at = all.stream().filter(ranked::contains).mapToInt(all::indexOf).toArray();
        List<Standing> standings = new ArrayList<>();
        double mean = 0;
        double common = 0;
        for (int i : at) {
            mean += fit.mode.get(i, 0) / at.length;
            for (int j : at) {
                common += fit.covariance.get(i, j) / at.length / at.length;
            }
        }
        for (int i : at) {
            double shared = 0;
            for (int j : at) {
                shared += fit.covariance.get(i, j) / at.length;
            }
            double score = fit.mode.get(i, 0) - mean;
            double sd = Math.sqrt(Math.max(0, fit.covariance.get(i, i) - 2 * shared + common));
            standings.add(new Standing(all.get(i), 0, score, sd, score - Z90 * sd, score + Z90 * sd));
        }
        standings.sort(Comparator.comparingDouble(Standing::score).reversed().thenComparing(Standing::idea));
        for (int i = 0; i < standings.size(); i++) {
            Standing s = standings.get(i);
            standings.set(i, new Standing(s.idea(), i + 1, s.score(), s.sd(), s.low(), s.high()));
        }
        return List.copyOf(standings);
    }

    private static List<UUID> everyIdea(Collection<UUID> ideas, Collection<PairCount> pairs) {
        Set<UUID> all = new TreeSet<>(ideas);
        pairs.forEach(pair -> {
            all.add(pair.winner());
            all.add(pair.loser());
        });
        return List.copyOf(all);
    }

    /** The mode and the covariance around it. */
    private record Fit(DMatrixRMaj mode, DMatrixRMaj covariance) { }

    private static Fit fit(List<UUID> ideas, Collection<PairCount> pairs) {
        int k = ideas.size();
        Map<UUID, Integer> index = new HashMap<>();
        ideas.forEach(idea -> index.put(idea, index.size()));
        double[][] wins = new double[k][k];
        double answers = 0;
        for (PairCount pair : pairs) {
            wins[index.get(pair.winner())][index.get(pair.loser())] += pair.weight();
            answers += pair.decided();
        }
        double tau2 = TAU2;
        DMatrixRMaj mode = new DMatrixRMaj(k, 1);
        DMatrixRMaj covariance = newton(mode, wins, tau2);
        for (int round = 0; round < ROUNDS && answers > k; round++) {
            double sum = 0;
            for (int i = 0; i < k; i++) {
                sum += mode.get(i, 0) * mode.get(i, 0) + covariance.get(i, i);
            }
            double next = Math.max(TAU2_MIN, Math.min(TAU2_MAX, (sum + TAU2_WEIGHT * TAU2) / (k + TAU2_WEIGHT)));
            boolean settled = Math.abs(next - tau2) < 1e-6;
            tau2 = next;
            covariance = newton(mode, wins, tau2);
            if (settled) {
                break;
            }
        }
        return new Fit(mode, covariance);
    }

    /** Moves the mode to the maximum from where it is (warm) and returns the inverse curvature there. */
    private static DMatrixRMaj newton(DMatrixRMaj mode, double[][] wins, double tau2) {
        int k = wins.length;
        DMatrixRMaj curvature = new DMatrixRMaj(k, k);
        DMatrixRMaj slope = new DMatrixRMaj(k, 1);
        DMatrixRMaj step = new DMatrixRMaj(k, 1);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(k);
        double at = slopeAndCurvature(mode, wins, tau2, slope, curvature);
        for (int n = 0; n < NEWTON_STEPS; n++) {
            solve(solver, curvature, slope, step);
            double length = CommonOps_DDRM.elementMaxAbs(step);
            double fraction = 1;
            double reached;
            do {
                CommonOps_DDRM.addEquals(mode, fraction, step);
                reached = slopeAndCurvature(mode, wins, tau2, slope, curvature);
                if (reached < at - 1e-12) {
                    // overshot: go back and try half as far
                    CommonOps_DDRM.addEquals(mode, -fraction, step);
                    fraction /= 2;
                }
            } while (reached < at - 1e-12 && fraction > 1e-3);
            at = reached;
            if (length < 1e-10) {
                break;
            }
        }
        slopeAndCurvature(mode, wins, tau2, slope, curvature);
        DMatrixRMaj inverse = new DMatrixRMaj(k, k);
        if (!solver.setA(curvature.copy())) {
            throw new ArithmeticException("curvature not positive definite");
        }
        solver.invert(inverse);
        return inverse;
    }

    private static void solve(LinearSolverDense<DMatrixRMaj> solver, DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj x) {
        // the prior adds 1/tau^2 to the diagonal, so this cannot be singular
        if (!solver.setA(a.copy())) {
            throw new ArithmeticException("curvature not positive definite");
        }
        solver.solve(b.copy(), x);
    }

    /** Fills in both and returns the log posterior up to a constant. */
    private static double slopeAndCurvature(DMatrixRMaj mode, double[][] wins, double tau2,
                                            DMatrixRMaj slope, DMatrixRMaj curvature) {
        int k = wins.length;
        curvature.zero();
        double value = 0;
        for (int i = 0; i < k; i++) {
            double m = mode.get(i, 0);
            slope.set(i, 0, -m / tau2);
            curvature.set(i, i, 1 / tau2);
            value -= m * m / tau2 / 2;
        }
        for (int i = 0; i < k; i++) {
            for (int j = i + 1; j < k; j++) {
                double n = wins[i][j] + wins[j][i];
                if (n > 0) {
                    double difference = mode.get(i, 0) - mode.get(j, 0);
                    double p = 1 / (1 + Math.exp(-difference));
                    double pull = wins[i][j] - n * p;
                    double q = n * p * (1 - p);
                    value += wins[i][j] * difference - n * Math.log1p(Math.exp(difference));
                    slope.add(i, 0, pull);
                    slope.add(j, 0, -pull);
                    curvature.add(i, i, q);
                    curvature.add(j, j, q);
                    curvature.add(i, j, -q);
                    curvature.add(j, i, -q);
                }
            }
        }
        return value;
    }
}
