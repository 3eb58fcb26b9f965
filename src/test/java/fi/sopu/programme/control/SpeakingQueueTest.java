package fi.sopu.programme.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.programme.entity.SpeakingTurn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpeakingQueueTest {

    private static final UUID DAY = UUID.randomUUID();
    private static final UUID AINO = UUID.randomUUID();
    private static final UUID BO = UUID.randomUUID();
    private static final UUID CAJ = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2027-02-02T10:00:00Z");

    private final List<SpeakingTurn> turns = new ArrayList<>();

    private SpeakingTurn raises(UUID member, int minute) {
        SpeakingTurn turn = new SpeakingTurn(DAY, member, NOON.plusSeconds(60L * minute));
        turns.add(turn);
        return turn;
    }

    private SpeakingQueue queue() {
        return new SpeakingQueue(turns);
    }

    @Test
    void whoeverHasNotSpokenComesFirst() {
        SpeakingTurn spoke = raises(AINO, 0);
        spoke.begin(NOON);
        spoke.end(NOON);
        SpeakingTurn again = raises(AINO, 1);
        SpeakingTurn first = raises(BO, 2);
        SpeakingTurn later = raises(CAJ, 3);
        assertEquals(List.of(first, later, again), queue().waiting());
        assertEquals(3, queue().turn(AINO));
        assertEquals(0, queue().turn(UUID.randomUUID()));
        assertTrue(queue().hasSpoken(AINO));
        assertFalse(queue().isHeard(BO));
    }

    @Test
    void whoeverSpeaksWaitsNoMoreAndIsHeard() {
        SpeakingTurn turn = raises(BO, 0);
        assertFalse(queue().isGoing());
        String before = queue().mark();
        turn.begin(NOON);
        assertEquals(turn, queue().speaker().orElseThrow());
        assertEquals(List.of(), queue().waiting());
        assertTrue(queue().isHeard(BO) && queue().isGoing() && !queue().hasSpoken(BO));
        assertNotEquals(before, queue().mark());
        turn.requeue();
        assertEquals(before, queue().mark());
        turn.begin(NOON);
        turn.end(NOON);
        assertTrue(queue().of(BO).isEmpty() && queue().speaker().isEmpty());
    }
}
