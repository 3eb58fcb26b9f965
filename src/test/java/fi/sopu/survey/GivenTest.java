package fi.sopu.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class GivenTest {

    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID PSEUDONYM = UUID.randomUUID();

    @Test
    void everyBallotIsAsLongAndReadsAsItWasWritten() {
        for (byte[] answers : new byte[][]{{5}, {1, 2, 3, 4, 5, 6, 0, 0, 1, 1, 1, 1}}) {
            Given given = new Given(3, answers, 70_000, UNIT, PSEUDONYM);
            assertEquals(Given.LENGTH, given.payload().length);
            Given read = Given.of(given.payload());
            assertEquals(given, read);
            assertEquals(3, read.dimension());
            assertEquals(70_000, read.turn());
            assertEquals(UNIT, read.unit());
            assertEquals(PSEUDONYM, read.pseudonym());
        }
    }

    @Test
    void cantSayIsAnAnswerAndNothingIsNone() {
        assertEquals(2, new Given(0, new byte[]{0, 6, 1, 0}, 1, UNIT, PSEUDONYM).done());
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Given(0, new byte[]{7}, 1, UNIT, PSEUDONYM));
        assertThrows(IllegalArgumentException.class, () -> new Given(0, new byte[]{-1}, 1, UNIT, PSEUDONYM));
        assertThrows(IllegalArgumentException.class, () -> new Given(0, new byte[Given.MOST + 1], 1, UNIT, PSEUDONYM));
        assertThrows(IllegalArgumentException.class, () -> new Given(-1, new byte[1], 1, UNIT, PSEUDONYM));
        assertThrows(IllegalArgumentException.class, () -> Given.of(new byte[Given.LENGTH - 1]));
    }

    @Test
    void theLaterTurnCounts() {
        Given first = new Given(0, new byte[]{1}, 1, UNIT, PSEUDONYM);
        Given second = new Given(0, new byte[]{1}, 2, UNIT, PSEUDONYM);
        assertTrue(second.isAfter(first));
        assertFalse(first.isAfter(second));
        assertFalse(first.isAfter(first));
    }

    @Test
    void itSaysNothingWhereItIsLogged() {
        assertEquals("answers to a dimension", new Given(0, new byte[]{5}, 1, UNIT, PSEUDONYM).toString());
    }
}
