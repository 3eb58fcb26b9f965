package fi.sopu.ballot.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.ballot.Ballot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept of a closed question tells neither how many answered nor how much each of them did. */
class BundleTest {

    @Test
    void whatGoesInComesOutByVoter() {
        List<Ballot> given = ballots(new Random(3), 7, 9);
        List<Ballot> read = Bundle.read(Bundle.of(given));
        assertEquals(given.size(), read.size());
        List<Ballot> left = new ArrayList<>(read);
        for (Ballot one : given) {
            assertTrue(left.removeIf(other -> java.util.Arrays.equals(one.payload(), other.payload())));
        }
        assertEquals(7, read.stream().map(Ballot::voter).distinct().count());
        assertEquals(read.stream().map(Ballot::voter).toList(), Bundle.read(Bundle.of(given)).stream().map(Ballot::voter).toList(), "the same numbers each time");
        assertTrue(read.stream().map(Ballot::token).noneMatch(token -> given.stream().anyMatch(one -> one.token().equals(token))), "and new tokens");
        assertArrayEquals(new byte[0], Bundle.read(Bundle.of(List.of(new Ballot(UUID.randomUUID(), "a", new byte[0])))).get(0).payload());
        assertEquals(List.of(), Bundle.read(Bundle.of(List.of())));
    }

    @Test
    void sealedItIsAPowerOfTwoHoweverManyAnswered() {
        Random random = new Random(4);
        Set<Integer> lengths = new HashSet<>();
        for (int voters = 5; voters <= 60; voters++) {
            int sealed = Bundle.of(ballots(random, voters, 1 + random.nextInt(30))).length + Gcm.NONCE + Gcm.TAG;
            assertEquals(1, Integer.bitCount(sealed), voters + " voters: " + sealed);
            lengths.add(sealed);
        }
        assertTrue(lengths.size() <= 5, lengths.toString());
        int few = Bundle.of(ballots(random, 5, 1)).length;
        assertEquals(few, Bundle.of(ballots(random, 12, 10)).length, "few look like some more");
    }

    private static List<Ballot> ballots(Random random, int voters, int each) {
        List<Ballot> ballots = new ArrayList<>();
        for (int voter = 0; voter < voters; voter++) {
            for (int i = 0; i < each; i++) {
                byte[] payload = new byte[70];
                random.nextBytes(payload);
                ballots.add(new Ballot(UUID.randomUUID(), "voter" + voter, payload));
            }
        }
        return ballots;
    }

    /** To the byte: what just fits is not made larger, and is read to its end. */
    @Test
    void whatJustFitsAndOneByteMore() {
        int around = Gcm.NONCE + Gcm.TAG;
        // version, voters, one voter's answers, the answer's length
        int heads = 4 * Integer.BYTES;
        for (int power : new int[]{1 << 14, 1 << 15, 1 << 16}) {
            byte[] payload = new byte[power - around - heads];
            payload[payload.length - 1] = 1;
            byte[] full = Bundle.of(List.of(new Ballot(UUID.randomUUID(), "a", payload)));
            assertEquals(power - around, full.length);
            assertArrayEquals(payload, Bundle.read(full).get(0).payload());
            assertEquals(2 * power - around, Bundle.of(List.of(new Ballot(UUID.randomUUID(), "a", new byte[payload.length + 1]))).length);
        }
        byte[] two = Bundle
                .of(List.of(new Ballot(UUID.randomUUID(), "a", new byte[8000]), new Ballot(UUID.randomUUID(), "b", new byte[(1 << 14) - around - 6 * Integer.BYTES - 8000])));
        assertEquals((1 << 14) - around, two.length);
        assertEquals(List.of("0", "1"), Bundle.read(two).stream().map(Ballot::voter).toList());
    }
}
