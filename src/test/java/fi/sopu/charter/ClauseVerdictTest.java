package fi.sopu.charter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.process.Keeping;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClauseVerdictTest {

    private static final UUID CLAUSE = UUID.randomUUID();

    @Test
    void aVerdictFitsInABallot() {
        for (Keeping answer : Keeping.values()) {
            ClauseVerdict verdict = new ClauseVerdict(CLAUSE, answer, 3);
            assertEquals(verdict, ClauseVerdict.of(verdict.payload()));
            assertTrue(new ClauseVerdict(CLAUSE, answer, 4).isAfter(verdict));
            assertFalse(verdict.isAfter(verdict), "the same message twice changes nothing");
        }
        ClauseVerdict takenBack = new ClauseVerdict(CLAUSE, null, 4);
        assertEquals(takenBack, ClauseVerdict.of(takenBack.payload()));
        assertThrows(IllegalArgumentException.class, () -> ClauseVerdict.of(new byte[3]));
        assertThrows(IllegalArgumentException.class, () -> ClauseVerdict.of(new byte[]{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0}));
    }
}
