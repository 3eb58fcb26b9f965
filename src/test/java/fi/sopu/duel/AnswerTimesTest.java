package fi.sopu.duel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.process.Format;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class AnswerTimesTest {

    @Test
    void everyTimeFallsWithinItsBucket() {
        for (int millis = 1; millis < 700_000; millis += 7) {
            int bucket = AnswerTimes.bucket(millis);
            assertTrue(bucket == AnswerTimes.BUCKETS - 1 || millis / 1000.0 <= AnswerTimes.to(bucket) + 1e-9, millis + " in " + bucket);
            assertTrue(millis / 1000.0 >= AnswerTimes.from(bucket) - 1e-9, millis + " in " + bucket);
        }
        assertEquals(0, AnswerTimes.bucket(500));
        assertEquals(1, AnswerTimes.bucket(501));
        assertEquals(AnswerTimes.BUCKETS - 1, AnswerTimes.bucket(Integer.MAX_VALUE));
        assertEquals(600, AnswerTimes.from(AnswerTimes.BUCKETS - 1), 10);
        assertThrows(IllegalArgumentException.class, () -> new AnswerTimes(Format.DUEL, List.of(1, 2)));
    }

    /** What the histogram loses: the sum and the median of 5,000 made-up times stay within 3 and 5 percent. */
    @Test
    void theBucketsLoseLittle() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        List<Integer> millis = new ArrayList<>();
        List<Integer> counts = new ArrayList<>(Collections.nCopies(AnswerTimes.BUCKETS, 0));
        for (int i = 0; i < 5000; i++) {
            int one = (int) (1000 * Math.exp(random.nextGaussian(Math.log(8), 0.7)));
            millis.add(one);
            counts.set(AnswerTimes.bucket(one), counts.get(AnswerTimes.bucket(one)) + 1);
        }
        AnswerTimes times = new AnswerTimes(Format.BEST_WORST, counts);
        double sum = millis.stream().mapToInt(Integer::intValue).sum() / 1000.0;
        double median = millis.stream().sorted().toList().get(2500) / 1000.0;
        assertEquals(5000, times.answers());
        assertEquals(1, times.seconds() / sum, 0.03);
        assertEquals(1, times.within(0.5) / median, 0.05);
        assertTrue(times.within(0.9) > 2 * times.within(0.5));
        assertEquals(millis.stream().filter(one -> one >= 4000 && one < 8000).count(), times.between(4, 8));
        assertEquals(5000, times.between(0, 2) + times.between(2, 64) + times.between(64, Double.POSITIVE_INFINITY));
    }

    @Test
    void theTimeThatAShareStayedWithinIsLinearInItsBucket() {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(AnswerTimes.BUCKETS, 0));
        counts.set(5, 10);
        counts.set(9, 30);
        AnswerTimes times = new AnswerTimes(Format.DUEL, counts);
        assertEquals((AnswerTimes.from(5) + AnswerTimes.to(5)) / 2, times.within(0.125), 1e-9);
        assertEquals(AnswerTimes.to(5), times.within(0.25), 1e-9);
        assertEquals(AnswerTimes.from(9) + (AnswerTimes.to(9) - AnswerTimes.from(9)) / 3, times.within(0.5), 1e-9);
        assertEquals(AnswerTimes.to(9), times.within(1), 1e-9);
        assertEquals(0, new AnswerTimes(Format.DUEL, Collections.nCopies(AnswerTimes.BUCKETS, 0)).within(0.5));
    }
}
