package fi.sopu.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.sopu.shared.Words;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutcomeDraftTest {

    private static final UUID QUESTION = UUID.randomUUID();

    @Test
    void everybodyMayHaveAnsweredAndNobody() {
        assertEquals(5, new OutcomeDraft(QUESTION, 5, 5, 1, RankedIdeas.NONE).participants());
        assertEquals(0, new OutcomeDraft(QUESTION, 0, 0, 0, RankedIdeas.NONE).answers());
        for (int[] wrong : new int[][]{{5, 6, 1}, {5, -1, 1}, {5, 5, -1}}) {
            assertThrows(IllegalArgumentException.class, () -> new OutcomeDraft(QUESTION, wrong[0], wrong[1], wrong[2], RankedIdeas.NONE));
        }
    }

    @Test
    void anIntervalMayBeAPointAndNotTurnedRound() {
        Words words = Words.of("Ajatus", null);
        assertEquals(0.5, new RankedIdea(QUESTION, words, 1, 0.5, 0.5, 0.5, 1, null, null).low());
        assertThrows(IllegalArgumentException.class, () -> new RankedIdea(QUESTION, words, 1, 0.5, 0.6, 0.5, 1, null, null));
    }
}
