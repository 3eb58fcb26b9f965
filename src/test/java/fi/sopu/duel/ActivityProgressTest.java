package fi.sopu.duel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.process.Steps;
import fi.sopu.ranking.Settlement;
import fi.sopu.ranking.Settlement.Lack;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of an open question stands still while single answers come in. */
class ActivityProgressTest {

    @Test
    void everyNumberIsAStep() {
        ActivityProgress told = stepped(19, 124, 0.58, 7.2, List.of(14, 3, 9, 10));
        assertEquals(new ActivityProgress(15, 120, 5, 50, Lack.ANSWERS, 8, 10, 3, List.of(0, 5, 10, 10)), told);
        assertEquals(3, told.staying(), "half of five, rounded");
        assertFalse(told.isSettled());
    }

    /** One more answer, one more participant: no number moves but at a step. */
    @Test
    void noSingleAnswerIsSeen() {
        for (int answers = 0; answers < 100; answers++) {
            int seen = stepped(answers, answers, 0.5, answers, List.of(answers)).answers();
            assertEquals(answers / Steps.COUNT * Steps.COUNT, seen);
            assertTrue(seen <= answers);
            assertEquals((answers + Steps.COUNT - 1) / Steps.COUNT * Steps.COUNT, stepped(5, 5, 0.5, answers, List.of()).further(), "up, not to promise too little");
        }
    }

    @Test
    void whereNothingCanBeForecastNothingIs() {
        ActivityProgress told = stepped(20, 100, 0.5, Double.NaN, List.of());
        assertEquals(-1, told.further());
        assertEquals(0, told.minutes());
        assertEquals(0, stepped(20, 100, 0.5, 0, List.of()).minutes());
    }

    @Test
    void itIsReadAsItWasWritten() {
        for (Lack lack : Lack.values()) {
            ActivityProgress told = ActivityProgress.stepped(59, 700, new Settlement(5, 0.93, lack, 8, 4), List.of(25, 20, 20, 5, 0), 15);
            assertEquals(told, ActivityProgress.of(told.counts()));
            assertEquals(lack == Lack.NOTHING, told.isSettled());
        }
    }

    private static ActivityProgress stepped(int participants, int answers, double settled, double further, List<Integer> asked) {
        return ActivityProgress.stepped(participants, answers, new Settlement(5, settled, Lack.ANSWERS, 8, further), asked, 15);
    }
}
