package fi.sopu.duel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.SomeQuestion;
import fi.sopu.process.Format;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.StageState;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The stage's minutes, shared by its questions, in answers. */
class BudgetTest {

    @Test
    void minutesAreSharedByQuestionsAndSpentBySeconds() {
        assertEquals(15, Budget.seconds(Format.BEST_WORST));
        assertEquals(7, Budget.seconds(Format.DUEL));
        assertEquals(32, Budget.answers(question(Format.BEST_WORST, 8, 1)));
        assertEquals(16, Budget.answers(question(Format.BEST_WORST, 8, 2)));
        assertEquals(69, Budget.answers(question(Format.DUEL, 8, 1)));
        assertEquals(3, Budget.answers(question(Format.BEST_WORST, 1, 4)), "three at least");
        assertEquals(4, Budget.answers(question(Format.BEST_WORST, 1, 0)));
    }

    private static AskedQuestion question(Format format, int minutes, int positions) {
        return new AskedQuestion(SomeQuestion.plan(UUID.randomUUID(), QuestionKind.IDEAS, format), UUID.randomUUID(), SomeQuestion.stage(StageState.OPEN, minutes, 59), false, 1,
                positions);
    }
}
