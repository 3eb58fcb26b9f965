package fi.sopu.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PoolingTest {

    /** Rubin 1981; Gelman et al., Bayesian Data Analysis, table 5.3: medians and quartiles of 200 draws with a flat prior on tau, so right to about one. */
    @Test
    void eightSchoolsAreAsPublished() {
        double[] effects = {28, 8, -3, 7, -1, 1, 18, 12};
        double[] errors = Arrays.stream(new double[]{15, 10, 16, 11, 9, 11, 10, 18}).map(e -> e * e).toArray();
        double[] exact = new double[8];
        Arrays.fill(exact, 1);
        Pooling.Posterior[] posteriors = Pooling.posteriors(effects, errors, exact, Double.POSITIVE_INFINITY);
        double[][] published = {{7, 10, 16}, {3, 8, 12}, {2, 7, 11}, {4, 8, 11}, {1, 5, 10}, {2, 6, 10}, {7, 10, 15}, {3, 8, 13}};
        for (int school = 0; school < 8; school++) {
            for (int q = 0; q < 3; q++) {
                assertEquals(published[school][q], posteriors[school].quantile(0.25 * (q + 1)), 1.3, "school " + school + ", quartile " + (q + 1));
            }
        }
        assertEquals(31, posteriors[0].quantile(0.975), 2.5);
    }

    @Test
    void aUnitOfFewIsDrawnToTheWholeAndOneOfManyIsNot() {
        List<Moments> units = units(0.3, 40, new SplittableRandom(2), new double[40]);
        units.set(0, Moments.of(1, 1, 2, 1, 2));
        units.set(1, new Moments(400, 400 * 1.4, 400 * (1.4 * 1.4 + 0.5)));
        List<Estimate> estimates = Pooling.of(units);
        assertTrue(estimates.get(0).mean() > 1.75, "of five people: " + estimates.get(0));
        assertEquals(1.4, estimates.get(1).mean(), 0.05);
        assertEquals(400, estimates.get(1).people());
    }

    /** 90 % hold what they are about 88 to 92 times of 100; with a tau that is taken for known it is 84. */
    @Test
    void intervalsHoldWhatTheyPromiseAndMeansAreNearer() {
        SplittableRandom chance = new SplittableRandom(3);
        for (double spread : new double[]{0.1, 0.3, 0.6}) {
            int held = 0;
            int claims = 0;
            double off = 0;
            double raw = 0;
            for (int rep = 0; rep < 60; rep++) {
                double[] truths = new double[40];
                List<Moments> units = units(spread, 40, chance, truths);
                List<Estimate> estimates = Pooling.of(units);
                for (int i = 0; i < truths.length; i++) {
                    claims++;
                    held += estimates.get(i).low() <= truths[i] && truths[i] <= estimates.get(i).high() ? 1 : 0;
                    off += Math.pow(estimates.get(i).mean() - truths[i], 2);
                    raw += Math.pow(units.get(i).mean() - truths[i], 2);
                }
            }
            assertTrue(claims >= 2000);
            double share = held / (double) claims;
            // forty units that hardly differ: how little, they cannot tell, and the intervals are too wide rather than too narrow
            assertTrue(share > 0.88 && share < (spread < 0.2 ? 0.95 : 0.92), "units differ by " + spread + ": " + share);
            assertTrue(Math.sqrt(off / raw) < (spread < 0.5 ? 0.8 : 0.95), spread + ": " + Math.sqrt(off / raw));
        }
    }

    @Test
    void fewUnitsAndAlikeOnesDoNotBreakIt() {
        assertEquals(List.of(), Pooling.of(List.of()));
        assertEquals(List.of(Moments.of(1, 2, 3).interval(0.9)), Pooling.of(List.of(Moments.of(1, 2, 3))));
        List<Estimate> two = Pooling.of(List.of(Moments.of(2, 3, 3, 4, 3), Moments.of(4, 4, 3, 4, 5)));
        assertTrue(two.get(0).mean() > 3 && two.get(0).mean() < two.get(1).mean() && two.get(1).mean() < 4, two.toString());
        List<Estimate> alike = Pooling.of(List.of(Moments.of(3, 3, 3), Moments.of(3, 3, 3), Moments.of(3, 3, 3)));
        assertEquals(3, alike.get(0).mean(), 1e-6);
        assertEquals(1, Pooling.of(List.of(Moments.of(3))).get(0).people());
    }

    private static List<Moments> units(double spread, int units, SplittableRandom chance, double[] truths) {
        List<Moments> told = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            truths[i] = 3.5 + spread * chance.nextGaussian();
            double truth = truths[i];
            told.add(Moments.of(chance.doubles(5 + i % 20).map(x -> truth + 0.75 * chance.nextGaussian()).toArray()));
        }
        return told;
    }

    /** An error that few people tell of makes the interval as wide as Student's. */
    @Test
    void errorsThatAreNotKnownWellMakeIntervalsWider() {
        assertEquals(Math.pow(2.1318 / 1.6449, 2), Pooling.wider(4), 0.001);
        assertEquals(1, Pooling.wider(Double.POSITIVE_INFINITY), 1e-9);
        double[] means = {1, 2, 3, 4};
        double[] errors = {0.01, 0.01, 0.01, 0.01};
        Estimate known = Pooling.posteriors(means, errors, new double[]{1, 1, 1, 1}, 1)[1].estimate(5);
        Estimate guessed = Pooling.posteriors(means, errors, new double[]{4, 4, 4, 4}, 1)[1].estimate(5);
        assertEquals(2, (guessed.high() - guessed.low()) / (known.high() - known.low()), 0.02);
        assertEquals(known.mean(), guessed.mean(), 1e-9);
    }
}
