package fi.sopu.charter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.charter.control.Disclosure;
import fi.sopu.process.OutcomeItem;
import fi.sopu.shared.Words;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowupCountsTest {

    private static final UUID CLAUSE = UUID.randomUUID();
    private static final UUID ROOT = UUID.randomUUID();

    @Test
    void readsWhatItWrote() {
        for (Tally tally : new Tally[] {new Tally(12, 5, 3, 2), new Tally(20, 0, 0, 1), new Tally(0, 0, 5, 0),
                new Tally(1, 2, 2, 60), new Tally(1, 1, 1, 1)}) {
            Keepings keepings = new Disclosure(5).of(CLAUSE, ROOT, tally);
            assertEquals(keepings, FollowupCounts.read(written(keepings), ROOT));
        }
    }

    @Test
    void aBandTellsNoCounts() {
        OutcomeItem all = written(new Disclosure(5).of(CLAUSE, ROOT, new Tally(20, 0, 0, 0)));
        assertEquals(Map.of("ANSWERS", 20, "BAND_KEPT", 9), all.counts());
        assertEquals(all, written(new Disclosure(5).of(CLAUSE, ROOT, new Tally(19, 1, 0, 0))));
    }

    @Test
    void aHiddenClauseTellsNothing() {
        OutcomeItem one = written(new Disclosure(5).of(CLAUSE, ROOT, new Tally(4, 0, 0, 0)));
        assertEquals(Map.of(), one.counts());
        assertEquals(one, written(new Disclosure(5).of(CLAUSE, ROOT, new Tally(0, 0, 1, 9))));
    }

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

    private static OutcomeItem written(Keepings keepings) {
        return FollowupCounts.written(keepings, Words.of("Kuuntelemme.", null), 1);
    }

    @Test
    void theScoreIsTheShareOrTheMiddleOfWhatIsTold() {
        OutcomeItem counted = written(new Disclosure(5).of(CLAUSE, ROOT, new Tally(12, 5, 3, 2)));
        assertEquals(0.6, counted.score(), 1e-12);
        assertEquals(22, FollowupCounts.answers(counted));
        OutcomeItem banded = written(new Disclosure(5).of(CLAUSE, ROOT, new Tally(20, 0, 0, 0)));
        assertEquals((banded.low() + 1) / 2, banded.score(), 1e-12);
        assertEquals(1, banded.high());
        OutcomeItem hidden = written(new Disclosure(5).of(CLAUSE, ROOT, new Tally(4, 0, 0, 0)));
        assertEquals(0.5, hidden.score(), 1e-12);
        assertEquals(0, FollowupCounts.answers(hidden));
    }

    @Test
    void answersAreCountedByTheirKind() {
        assertEquals(new Tally(2, 1, 3, 1), Tally.of(List.of(Keeping.KEPT, Keeping.NOT_KEPT, Keeping.PARTLY, Keeping.KEPT, Keeping.NOT_KEPT, Keeping.CANT_SAY, Keeping.NOT_KEPT)));
        assertEquals(new Tally(0, 0, 0, 0), Tally.of(List.of()));
    }
}
