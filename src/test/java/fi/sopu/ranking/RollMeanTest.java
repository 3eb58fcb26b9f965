package fi.sopu.ranking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

/** The formulas of {@link RollMean} and {@link Spread} against what they are short for, reckoned out in full on small polls. */
class RollMeanTest {

    private static final List<UUID> IDEAS = IntStream.range(0, 6).mapToObj(i -> new UUID(0, i)).toList();
    private static final double TAU2 = 1.7;
    private static final int ROLL = 9;
    private static final double[] MODE = {0.9, -0.4, 0.1, -1.1, 0.7, -0.2};

    private final Random random = new Random(11);
    private final Items items = Items.of(IDEAS, List.of(), Map.of());

    /** Five voters who answer one to five questions of two or four ideas, in no order. */
    private List<Voice> voices() {
        List<Judgement> all = new ArrayList<>();
        Map<String, Double> factors = new HashMap<>();
        for (int voter = 0; voter < 5; voter++) {
            for (int question = 0; question <= voter; question++) {
                List<UUID> four = new ArrayList<>(IDEAS);
                Collections.shuffle(four, random);
                List<UUID> asked = four.subList(0, question % 2 == 0 ? 4 : 2);
                all.add(new Judgement("v" + voter, asked, asked.get(0), asked.get(1)));
            }
            factors.put("v" + voter, voter == 4 ? 0.8 : 1.0);
        }
        return Voice.of(items, all, factors);
    }

    private static double chance(Voice voice, Voice.Pair pair) {
        return 1 / (1 + Math.exp(MODE[voice.items[pair.loser()]] - MODE[voice.items[pair.winner()]]));
    }

    /** What all have in common and each member of the roll, those who said nothing too, as one normal distribution, given what was answered. */
    @Test
    void theMeanOfTheRollIsWhatTheWholeDistributionSays() {
        List<Voice> voices = voices();
        RollMean told = RollMean.of(MODE, TAU2, voices, ROLL, false);
        int k = MODE.length;
        DMatrixRMaj precision = new DMatrixRMaj(k * (ROLL + 1), k * (ROLL + 1));
        DMatrixRMaj pull = new DMatrixRMaj(k * (ROLL + 1), 1);
        for (int i = 0; i < k; i++) {
            add(precision, i, i, 1 / TAU2 + ROLL / told.sigma2);
            pull.set(i, 0, -MODE[i] / TAU2);
            for (int member = 1; member <= ROLL; member++) {
                add(precision, member * k + i, member * k + i, 1 / told.sigma2);
                add(precision, member * k + i, i, -1 / told.sigma2);
                add(precision, i, member * k + i, -1 / told.sigma2);
            }
        }
        for (int v = 0; v < voices.size(); v++) {
            Voice voice = voices.get(v);
            for (Voice.Pair pair : voice.pairs()) {
                double p = chance(voice, pair);
                double q = p * (1 - p);
                double a = 1 / (1 / (pair.weight() * q) - 2 * told.sigma2);
                int w = (v + 1) * k + voice.items[pair.winner()];
                int l = (v + 1) * k + voice.items[pair.loser()];
                add(precision, w, w, a);
                add(precision, l, l, a);
                add(precision, w, l, -a);
                add(precision, l, w, -a);
                pull.set(w, 0, pull.get(w, 0) + a / q * (1 - p));
                pull.set(l, 0, pull.get(l, 0) - a / q * (1 - p));
            }
        }
        DMatrixRMaj covariance = new DMatrixRMaj(precision.numRows, precision.numCols);
        assertTrue(CommonOps_DDRM.invert(precision, covariance));
        DMatrixRMaj moved = new DMatrixRMaj(precision.numRows, 1);
        CommonOps_DDRM.mult(covariance, pull, moved);
        double[] mean = MODE.clone();
        double[] spread = new double[k * k];
        for (int one = 1; one <= ROLL; one++) {
            for (int i = 0; i < k; i++) {
                mean[i] += moved.get(one * k + i, 0) / ROLL;
                for (int other = 1; other <= ROLL; other++) {
                    for (int j = 0; j < k; j++) {
                        spread[i * k + j] += covariance.get(one * k + i, other * k + j) / ROLL / ROLL;
                    }
                }
            }
        }
        assertArrayEquals(mean, told.mean, 1e-9);
        assertArrayEquals(spread, told.covariance, 1e-9);
        assertEquals(TAU2, told.tau2);
    }

    private static void add(DMatrixRMaj matrix, int row, int column, double more) {
        matrix.set(row, column, matrix.get(row, column) + more);
    }

    /** Where each item stands alone there is nothing to leave out: as many answers as there were, and the variances are the covariance's. */
    @Test
    void variancesByThemselvesAreThoseOfTheCovariance() {
        List<Judgement> duels = new ArrayList<>();
        Map<String, Double> factors = new HashMap<>();
        for (int voter = 0; voter < 4; voter++) {
            duels.add(new Judgement("v" + voter, IDEAS.subList(0, 2), IDEAS.get(0), IDEAS.get(1)));
            factors.put("v" + voter, 1.0);
        }
        List<Voice> voices = Voice.of(items, duels, factors);
        RollMean told = RollMean.of(MODE, TAU2, voices, ROLL, false);
        double[] once = told.variances(MODE, voices, ROLL, 1);
        double[] often = told.variances(MODE, voices, ROLL, 1e9);
        int k = MODE.length;
        for (int i = 2; i < k; i++) {
            assertEquals(told.covariance[i * k + i], once[i], 1e-9, "nobody said anything of it");
            assertEquals(TAU2 + told.sigma2 / ROLL, once[i], 1e-9);
            assertEquals(once[i], often[i], 1e-9);
        }
        // one duel of each of four: of the two there is known (1 + x) / (1 + 2x) of what there was
        double q = chance(voices.get(0), voices.get(0).pairs().get(0)) * (1 - chance(voices.get(0), voices.get(0).pairs().get(0)));
        double x = told.sigma2 / (1 / q - 2 * told.sigma2);
        double t = 1 + 4 * ((1 + x) / (1 + 2 * x) - 1) / ROLL;
        for (int i = 0; i < 2; i++) {
            assertEquals(told.sigma2 / ROLL * t + t * t / (1 / TAU2 + ROLL / told.sigma2 * (1 - t)), once[i], 1e-9);
            assertTrue(often[i] < once[i] && once[i] < once[2], often[i] + " " + once[i]);
        }
    }

    /** Products of what two questions of one voter say of the same items, and what those products are expected to be. */
    @Test
    void spreadComparesWhatOneVoterSaysInDifferentQuestions() {
        List<Voice> voices = voices();
        double together = 0;
        double expected = 0;
        double met = 0;
        boolean[] named = new boolean[MODE.length];
        for (Voice voice : voices) {
            int questions = voice.pairs().stream().mapToInt(Voice.Pair::question).max().orElseThrow() + 1;
            double[][] residual = new double[questions][MODE.length];
            double[][][] information = new double[questions][MODE.length][MODE.length];
            for (Voice.Pair pair : voice.pairs()) {
                double p = chance(voice, pair);
                int w = voice.items[pair.winner()];
                int l = voice.items[pair.loser()];
                residual[pair.question()][w] += pair.weight() * (1 - p);
                residual[pair.question()][l] -= pair.weight() * (1 - p);
                double q = pair.weight() * p * (1 - p);
                information[pair.question()][w][w] += q;
                information[pair.question()][l][l] += q;
                information[pair.question()][w][l] -= q;
                information[pair.question()][l][w] -= q;
            }
            for (int one = 0; one < questions; one++) {
                for (int other = 0; other < questions; other++) {
                    for (int i = 0; one != other && i < MODE.length; i++) {
                        together += residual[one][i] * residual[other][i];
                        for (int j = 0; j < MODE.length; j++) {
                            expected += information[one][i][j] * information[other][i][j];
                        }
                    }
                }
            }
            met += voice.items.length;
            for (int item : voice.items) {
                named[item] = true;
            }
        }
        long different = IntStream.range(0, named.length).filter(i -> named[i]).count();
        double rest = 1 - different / met;
        double reckoned = (together / rest + 25) / (expected + 25);
        assertTrue(reckoned > 0.1 && reckoned < 1.3 && Math.abs(reckoned - 1) > 0.01, reckoned + " says nothing");
        assertEquals(reckoned, Spread.of(voices, MODE), 1e-12);
    }

    @Test
    void spreadIsAsUsualWhereNothingTellsIt() {
        assertEquals(1, Spread.of(List.of(), MODE), 1e-12);
    }
}
