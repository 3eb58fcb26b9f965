package fi.sopu.ballot.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.ballot.BoxFacts;
import fi.sopu.ballot.BoxState;
import fi.sopu.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Open, closed, sealed, and never back. */
class BoxTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private final UUID activity = UUID.randomUUID();
    private final UUID chair = UUID.randomUUID();
    private final Box box = new Box(activity, 220);

    @Test
    void closedOnceWithWhatWasInIt() {
        box.requireOpen();
        assertEquals(new BoxFacts(BoxState.OPEN, 0, 0, false), box.facts());
        box.close(340, 42, chair, NOW);
        assertEquals(new BoxFacts(BoxState.CLOSED, 340, 42, false), box.facts());
        assertEquals(List.of(activity, chair, NOW), List.of(box.activity(), box.closedBy(), box.closedAt()));
        for (Executable late : List.<Executable>of(box::requireOpen, () -> box.close(1, 1, null, NOW), () -> box.giveUp(1, null, NOW), () -> box.note(true),
                () -> box.renew(500))) {
            assertEquals("ballot.closed", assertThrows(Refused.class, late).key());
        }
        assertEquals(new BoxFacts(BoxState.CLOSED, 340, 42, false), box.facts(), "as it was");
        assertEquals(220, box.longest());
    }

    @Test
    void bySchedulesHandItIsNobodys() {
        box.close(0, 0, null, NOW);
        assertNull(box.closedBy());
        assertEquals(BoxState.CLOSED, box.state());
    }

    @Test
    void lostKeysMayComeBackUntilItIsGivenUp() {
        box.note(true);
        assertTrue(box.isLost());
        assertTrue(box.facts().lost());
        box.note(false);
        assertFalse(box.isLost());
        box.renew(500);
        assertEquals(500, box.longest());
        box.giveUp(27, chair, NOW);
        assertEquals(new BoxFacts(BoxState.CLOSED, 27, 0, true), box.facts(), "how many lay in it, of nobody knows how many");
    }

    @Test
    void sealedAfterTheClosingAndTheKeyOfWhatWasKeptGoesToo() {
        assertEquals("ballot.notClosed", assertThrows(Refused.class, () -> box.seal(false, NOW)).key());
        assertFalse(box.isSealed());
        box.close(5, 5, chair, NOW);
        assertFalse(box.isSealed());
        assertFalse(box.keysAreDestroyed());
        box.keysDestroyed(NOW);
        assertTrue(box.keysAreDestroyed());
        box.seal(true, NOW);
        assertTrue(box.isSealed());
        assertFalse(box.keysAreDestroyed(), "one more is to be destroyed");
        box.keysDestroyed(NOW);
        Box unkept = new Box(activity, 220);
        unkept.close(1, 1, null, NOW);
        unkept.keysDestroyed(NOW);
        unkept.seal(false, NOW);
        assertTrue(unkept.keysAreDestroyed(), "there was no other");
    }
}
