package fi.sopu.duel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.duel.AnswerTimes;
import fi.sopu.duel.GivenAnswer;
import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import fi.sopu.duel.control.UnwrittenTimes.Timed;
import fi.sopu.process.Format;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnwrittenTimesTest {

    private static final UUID QUESTION = UUID.randomUUID();

    private final UnwrittenTimes waiting = new UnwrittenTimes();

    @Test
    void anAnswerIsTimedOnce() {
        UUID token = UUID.randomUUID();
        waiting.note(2, QUESTION, answered(token, 4000));
        waiting.note(2, QUESTION, answered(token, 4000));
        waiting.note(2, QUESTION, answered(token, 9000));
        waiting.note(2, QUESTION, answered(UUID.randomUUID(), 0));
        assertEquals(Map.of(token, new Timed(Format.DUEL, AnswerTimes.bucket(9000))), waiting.take(2, QUESTION),
                "given anew, the later time counts; without a time there is nothing to count");
        assertTrue(waiting.take(2, QUESTION).isEmpty(), "taken once");
    }

    @Test
    void whatIsTakenBackOrGivenBack() {
        UUID undone = UUID.randomUUID();
        UUID kept = UUID.randomUUID();
        waiting.note(2, QUESTION, answered(undone, 4000));
        waiting.note(2, QUESTION, answered(kept, 4000));
        waiting.forget(2, QUESTION, undone);
        waiting.forget(2, QUESTION, UUID.randomUUID());
        Map<UUID, Timed> taken = waiting.take(2, QUESTION);
        assertEquals(Set.of(kept), taken.keySet());
        waiting.note(2, QUESTION, answered(kept, 20_000));
        waiting.giveBack(2, QUESTION, taken);
        UUID elsewhere = UUID.randomUUID();
        waiting.giveBack(2, elsewhere, taken);
        assertEquals(taken, waiting.take(2, elsewhere), "what could not be written waits again");
        assertEquals(AnswerTimes.bucket(20_000), waiting.take(2, QUESTION).get(kept).bucket(), "what came meanwhile is newer");
    }

    @Test
    void councilsAreApart() {
        waiting.note(2, QUESTION, answered(UUID.randomUUID(), 4000));
        assertEquals(Set.of(), waiting.questions(3));
        assertTrue(waiting.take(3, QUESTION).isEmpty());
        assertEquals(Set.of(QUESTION), waiting.questions(2));
    }

    private static GivenAnswer answered(UUID token, int millis) {
        Task task = new Task(Format.DUEL, List.of(new UUID(0, 1), new UUID(0, 2)));
        return new GivenAnswer(token, task, "", Verdict.SKIPPED, 0, millis);
    }
}
