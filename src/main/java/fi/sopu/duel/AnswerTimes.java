package fi.sopu.duel;

import fi.sopu.process.Format;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long the answers to one question took in one format, all voters together: a histogram whose buckets widen, since a second matters
 * more among five than among sixty. Bucket 0 is up to half a second, each further one a quarter of a doubling, the last one everything from
 * ten minutes on.
 *
 * @param counts answers in each bucket, {@link #BUCKETS} of them
 */
public record AnswerTimes(Format format, List<Integer> counts) {

    public static final int BUCKETS = 43;
    /** Fewer answers than this are neither shown nor written at a time. */
    public static final int LEAST = 20;

    private static final double FIRST = 0.5;
    private static final int PER_DOUBLING = 4;
    private static final double EDGE = 1e-6;

    public AnswerTimes {
        counts = List.copyOf(counts);
        if (counts.size() != BUCKETS) {
            throw new IllegalArgumentException(counts.size() + " buckets instead of " + BUCKETS);
        }
    }

    /** The bucket of an answer that took so many milliseconds. */
    public static int bucket(int millis) {
        double doublings = Math.log(millis / 1000.0 / FIRST) / Math.log(2);
        return millis <= 1000 * FIRST ? 0 : Math.min(BUCKETS - 1, 1 + (int) Math.floor(doublings * PER_DOUBLING));
    }

    /** Where a bucket begins, in seconds. */
    public static double from(int bucket) {
        return bucket == 0 ? 0 : FIRST * Math.pow(2, (bucket - 1.0) / PER_DOUBLING);
    }

    /** Where a bucket ends, in seconds; the last one has no end and is taken to be as wide as any. */
    public static double to(int bucket) {
        return from(bucket + 1);
    }

    public int answers() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** Answers that took at least the one and less than the other, in seconds, both of which are bounds of buckets. */
    public int between(double from, double to) {
        return IntStream.range(0, BUCKETS).filter(bucket -> from(bucket) > from - EDGE && from(bucket) < to - EDGE).map(counts::get).sum();
    }

    /** All answers together, in seconds, each taken to be in the middle of its bucket. */
    public double seconds() {
        double sum = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            sum += counts.get(bucket) * (from(bucket) + to(bucket)) / 2;
        }
        return sum;
    }

    /**
     * The time that a share of the answers stayed within, in seconds.
     *
     * @param share 0 to 1; a half gives the median
     */
    public double within(double share) {
        double wanted = share * answers();
        double passed = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int here = counts.get(bucket);
            if (here > 0 && passed + here >= wanted) {
                return from(bucket) + (to(bucket) - from(bucket)) * (wanted - passed) / here;
            }
            passed += here;
        }
        return 0;
    }
}
