package fi.sopu.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ModerationTest {

    @Test
    void variancesThatDifferByChanceAreOne() {
        Moderation alike = moderation(0);
        assertTrue(alike.weight() > 40, alike.toString());
        assertEquals(1, alike.usual(), 0.1);
        assertEquals(alike.usual(), alike.variance(5, 4), 0.4, "a unit of five with five times the variance");
    }

    /** Variances drawn from the distribution that is taken for theirs, with eight degrees of freedom: so it is found to be. */
    @Test
    void variancesThatDifferAreDrawnAsFarAsTheyDeserve() {
        Moderation differing = moderation(8);
        assertEquals(8, differing.weight(), 2.5);
        assertEquals(1, differing.usual(), 0.1);
        double drawn = (differing.weight() * differing.usual() + 4 * 5) / (differing.weight() + 4);
        assertEquals(drawn, differing.variance(5, 4), 1e-9);
        assertEquals(differing.weight() + 4, differing.freedom(4), 1e-9);
        assertTrue(differing.variance(5, 4) > 1.8 && differing.variance(5, 4) < 3.2, differing.toString());
    }

    @Test
    void ofTwoUnitsNothingIsLearnt() {
        Moderation two = Moderation.of(new double[]{1, 3}, new double[]{4, 4});
        assertEquals(new Moderation(2, 0, 8), two);
        assertEquals(3, two.variance(3, 4), 1e-9);
        assertEquals(4, two.freedom(4), 1e-9);
        assertEquals(2, two.variance(0, 0), 1e-9, "of one person there is nothing but the usual");
        // and no more is known than all units together know
        assertEquals(12, new Moderation(1, Double.POSITIVE_INFINITY, 12).freedom(4), 1e-9);
    }

    /** @param freedom of the variances' own distribution around 1; 0 where they are all 1 */
    private static Moderation moderation(int freedom) {
        SplittableRandom chance = new SplittableRandom(11);
        double[] variances = new double[400];
        double[] freedoms = new double[400];
        for (int i = 0; i < variances.length; i++) {
            double truth = freedom == 0 ? 1 : freedom / squares(freedom, chance);
            freedoms[i] = 4 + i % 12;
            variances[i] = truth * squares((int) freedoms[i], chance) / freedoms[i];
        }
        return Moderation.of(variances, freedoms);
    }

    private static double squares(int many, SplittableRandom chance) {
        return Arrays.stream(new double[many]).map(zero -> Math.pow(chance.nextGaussian(), 2)).sum();
    }
}
