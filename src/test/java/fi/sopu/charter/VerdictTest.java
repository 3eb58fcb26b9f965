package fi.sopu.charter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.process.Keeping;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final UUID CLAUSE = UUID.randomUUID();

    @Test
    void aVerdictFitsInABallot() {
        for (Keeping answer : Keeping.values()) {
            Verdict verdict = new Verdict(CLAUSE, answer, 3);
            assertEquals(verdict, Verdict.of(verdict.payload()));
            assertTrue(new Verdict(CLAUSE, answer, 4).isAfter(verdict));
            assertFalse(verdict.isAfter(verdict), "the same message twice changes nothing");
        }
        Verdict takenBack = new Verdict(CLAUSE, null, 4);
        assertEquals(takenBack, Verdict.of(takenBack.payload()));
        assertThrows(IllegalArgumentException.class, () -> Verdict.of(new byte[3]));
        assertThrows(IllegalArgumentException.class, () -> Verdict.of(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0}));
    }
}
