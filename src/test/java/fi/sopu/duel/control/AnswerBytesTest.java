package fi.sopu.duel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.duel.Answer;
import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import fi.sopu.process.Format;
import fi.sopu.ranking.Judgement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerBytesTest {

    private final List<UUID> ideas = Stream.generate(UUID::randomUUID).limit(4).toList();

    @Test
    void whatGoesInComesOut() {
        Task four = new Task(Format.BEST_WORST, ideas);
        Task duel = new Task(Format.DUEL, ideas.subList(1, 3));
        for (Answer answer : List.of(answer(four, Verdict.chosen(ideas.get(2), ideas.get(0))), answer(four, Verdict.CANT_CHOOSE),
                answer(duel, Verdict.chosen(ideas.get(1), ideas.get(2))), answer(duel, Verdict.SKIPPED))) {
            byte[] bytes = AnswerBytes.of(answer.task(), answer.verdict(), 3);
            assertEquals(answer, AnswerBytes.read(answer.token(), "v", bytes));
            assertEquals(3, AnswerBytes.turn(bytes));
            assertTrue(bytes.length <= 220, "fits a ballot");
        }
    }

    @Test
    void aSignatureCoversFormatIdeasAndTheirOrder() {
        Task task = new Task(Format.DUEL, ideas.subList(0, 2));
        assertNotEquals(new String(AnswerBytes.of(task), StandardCharsets.US_ASCII),
                new String(AnswerBytes.of(new Task(Format.DUEL, List.of(ideas.get(1), ideas.get(0)))), StandardCharsets.US_ASCII));
    }

    @Test
    void fourDecidesFivePairsAndNothingElseDecidesAny() {
        Task four = new Task(Format.BEST_WORST, ideas);
        List<Judgement.Win> pairs = Verdict.chosen(ideas.get(0), ideas.get(3)).decides(four);
        assertEquals(5, pairs.size());
        assertEquals(3, pairs.stream().filter(pair -> pair.winner().equals(ideas.get(0))).count());
        assertEquals(3, pairs.stream().filter(pair -> pair.loser().equals(ideas.get(3))).count());
        assertEquals(List.of(), Verdict.SKIPPED.decides(four));
        assertThrows(IllegalArgumentException.class, () -> Verdict.chosen(ideas.get(0), ideas.get(0)));
        assertThrows(IllegalArgumentException.class, () -> Verdict.chosen(ideas.get(0), UUID.randomUUID()).decides(four));
        assertThrows(IllegalArgumentException.class, () -> new Task(Format.DUEL, ideas));
        assertThrows(IllegalArgumentException.class, () -> new Task(Format.DUEL, List.of(ideas.get(0), ideas.get(0))));
    }

    private static Answer answer(Task task, Verdict verdict) {
        return new Answer(UUID.randomUUID(), "v", task, verdict);
    }
}
