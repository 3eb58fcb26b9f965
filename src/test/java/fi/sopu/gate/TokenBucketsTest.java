package fi.sopu.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A burst goes through, then a steady rate, for each key by itself, in bounded memory. */
class TokenBucketsTest {

    @Test
    void aBurstAndThenASteadyRate() {
        TokenBuckets buckets = new TokenBuckets(10, 2, 100);
        for (int i = 0; i < 10; i++) {
            assertEquals(0, buckets.take("hall", 1, 0));
        }
        assertEquals(1, buckets.take("hall", 1, 0));
        assertEquals(0, buckets.take("another", 1, 0));
        assertEquals(0, buckets.take("hall", 1, 500));
        assertEquals(1, buckets.take("hall", 1, 500));
        for (int i = 0; i < 10; i++) {
            assertEquals(0, buckets.take("hall", 1, 60_000));
        }
        assertTrue(buckets.take("hall", 1, 60_000) > 0, "it never holds more than the burst");
    }

    /** Each login begins with about a dozen requests; all councillors of the largest council come through one address. */
    @Test
    void aHallLogsInWithinAMinuteAndAFloodDoesNot() {
        TokenBuckets buckets = new TokenBuckets(3000, 50, 100);
        for (int request = 0; request < 79 * 12; request++) {
            assertEquals(0, buckets.take("hall", 1, request * 60_000L / (79 * 12)));
        }
        int refused = 0;
        for (int request = 0; request < 10_000; request++) {
            refused += buckets.take("flood", 1, request) > 0 ? 1 : 0;
        }
        assertTrue(refused > 6000, "refused " + refused);
    }

    @Test
    void whatHasTurnedOutToCostMoreIsOwed() {
        TokenBuckets buckets = new TokenBuckets(10, 1, 10);
        assertEquals(0, buckets.take("a", 1, 0));
        buckets.charge("a", 19);
        assertEquals(11, buckets.take("a", 1, 0));
        buckets.charge("a", 1000);
        assertEquals(11, buckets.take("a", 1, 0), "never more than a burst");
    }

    @Test
    void theClockMayGoBackwards() {
        TokenBuckets buckets = new TokenBuckets(2, 1, 10);
        assertEquals(0, buckets.take("a", 1, 10_000));
        assertEquals(0, buckets.take("a", 1, 5_000));
        assertEquals(1, buckets.take("a", 1, 5_000));
    }

    @Test
    void memoryIsBounded() {
        TokenBuckets buckets = new TokenBuckets(10, 1, 1000);
        for (int i = 0; i < 100_000; i++) {
            buckets.take("address " + i, 1, i);
        }
        assertEquals(1000, buckets.size());
    }

    @Test
    void zeroIsNoLimit() {
        TokenBuckets buckets = new TokenBuckets(0, 0, 10);
        assertEquals(0, buckets.take("a", 1, 0));
        assertEquals(0, buckets.size());
    }
}
