package fi.sopu.report;

import static fi.sopu.report.Samples.idea;
import static fi.sopu.report.Samples.ideas;
import static fi.sopu.report.Samples.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.process.Pole;
import org.junit.jupiter.api.Test;

class ResultsTest {

    @Test
    void fewerThanFiveHaveNoReport() {
        IdeaResult first = idea(1, "A", 0.4, 0.5, 0.6);
        assertFalse(result(ideas(Pole.WANTED, 4, first)).isReportable());
        assertTrue(result(ideas(Pole.WANTED, 5, first)).isReportable());
        assertEquals(0, ideas(Pole.WANTED, 4, first).ideas().size());
    }

    /** Nothing joins a person's answers to two questions, so the stage tells the most that any question had. */
    @Test
    void participationIsTheMostOfItsQuestions() {
        StageResult result = result(ideas(Pole.WANTED, 42), ideas(Pole.UNWANTED, 40), ideas(Pole.NEUTRAL, 3));
        assertEquals(42, result.participants());
        assertEquals(53, result.percent());
        assertEquals(680, result.answers(), "answers to a question of too few are not counted either");
    }

    @Test
    void aShareLiesWithinItsInterval() {
        assertThrows(IllegalArgumentException.class, () -> idea(1, "A", 0.6, 0.5, 0.7));
        assertThrows(IllegalArgumentException.class, () -> idea(1, "A", 0.1, 0.5, 1.2));
    }
}
