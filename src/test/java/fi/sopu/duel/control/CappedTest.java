package fi.sopu.duel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.duel.Answer;
import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import fi.sopu.process.Format;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CappedTest {

    private final List<UUID> four = Stream.generate(UUID::randomUUID).limit(4).toList();

    @Test
    void nobodyCountsMoreThanTheBudgetAndEveryAnswerIsAsLikelyToStay() {
        List<Answer> answers = new ArrayList<>();
        int[] each = {3, 10, 11, 40};
        for (int voter = 0; voter < each.length; voter++) {
            for (int i = 0; i < each[voter]; i++) {
                answers.add(answer("v" + voter, Verdict.chosen(four.get(0), four.get(3))));
            }
        }
        answers.add(answer("v0", Verdict.CANT_CHOOSE));
        Map<UUID, Integer> stayed = new java.util.HashMap<>();
        Random random = new Random(9);
        for (int round = 0; round < 2000; round++) {
            List<Answer> kept = Capped.of(answers, 10, random);
            Map<String, Long> counts = kept.stream().collect(Collectors.groupingBy(Answer::voter, Collectors.counting()));
            assertEquals(Map.of("v0", 3L, "v1", 10L, "v2", 10L, "v3", 10L), counts);
            kept.forEach(answer -> stayed.merge(answer.token(), 1, Integer::sum));
        }
        Set<UUID> ofTheLast = new HashSet<>(answers.stream().filter(answer -> answer.voter().equals("v3")).map(Answer::token).toList());
        // 2000 times one of four: 500, with a standard deviation of 19
        assertTrue(ofTheLast.stream().allMatch(token -> Math.abs(stayed.getOrDefault(token, 0) - 500) < 90), stayed.toString());
    }

    /** Somebody answers only what they like and passes the rest by: a third of the budget is free, and one answer always counts. */
    @Test
    void passingTasksByIsPaidFor() {
        for (int passed : new int[]{0, 5, 9, 10, 20, 38, 200}) {
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < 30 + passed; i++) {
                answers.add(answer("v", i < 30 ? Verdict.chosen(four.get(0), four.get(3)) : i % 2 == 0 ? Verdict.SKIPPED : Verdict.CANT_CHOOSE));
            }
            assertEquals(Math.max(1, 30 - Math.max(0, passed - 10)), Capped.of(answers, 30, new Random(passed)).size(), passed + " passed by");
        }
    }

    private Answer answer(String voter, Verdict verdict) {
        return new Answer(UUID.randomUUID(), voter, new Task(Format.BEST_WORST, four), verdict);
    }
}
