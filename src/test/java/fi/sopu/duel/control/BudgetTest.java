package fi.sopu.duel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.duel.Task;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.SomeQuestion;
import fi.sopu.process.Format;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.StageState;
import fi.sopu.ranking.Engine;
import fi.sopu.ranking.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
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

    /**
     * A councillor who reads 200 words a minute words one idea of eleven words (15 s to think, 25 words a minute on a phone), then answers what the engine asks
     * until the page says that one may stop: what was promised is given, or the answers that are enough, or there is nothing more to ask. An idea of eleven
     * words is read when it is new; one that is known takes a second; deciding takes 6 s among four and 2.5 s among two.
     */
    @Test
    void theMinutesThatArePromisedAreThoseThatAreUsed() {
        List<String> off = new ArrayList<>();
        for (int[] stage : new int[][]{{5, 1}, {6, 1}, {8, 2}, {10, 2}, {12, 3}}) {
            for (Format format : Format.values()) {
                for (int ideas = 5; ideas <= 100; ideas += ideas < 30 ? 1 : 7) {
                    AskedQuestion question = question(format, stage[0], stage[1]);
                    double ratio = used(question, ideas) / Budget.promised(question, ideas);
                    if (ratio < 0.9 || ratio > 1.1) {
                        off.add(String.format(Locale.ROOT, "%s, %d min, %d questions, %d ideas: %.2f of %d s", format, stage[0], stage[1], ideas, ratio,
                                Budget.promised(question, ideas)));
                    }
                }
            }
        }
        assertEquals(List.of(), off);
    }

    @Test
    void noMoreIsPromisedThanTheStageAsksAndLessOfFewIdeas() {
        AskedQuestion four = question(Format.BEST_WORST, 8, 2);
        assertEquals(240, Budget.promised(four, 0), "who words the first ideas is told the stage's time");
        assertEquals(240, Budget.promised(four, 100));
        assertTrue(Budget.promised(four, 5) < Budget.promised(four, 8));
        // one duel, two ideas to read, one to word
        assertEquals(Math.round(40 + 2.5 + 2 * 3.5), Budget.promised(four, 2));
        assertEquals(Math.round(40 + 3 * (2.5 + 2) + 3 * 2.5), Budget.promised(four, 3), "fewer than four are asked about in duels");
    }

    private static double used(AskedQuestion question, int ideas) {
        SplittableRandom random = new SplittableRandom(ideas);
        Engine engine = new Engine(question.plan().topK(), Budget.answers(question));
        engine.play(IntStream.range(0, ideas).mapToObj(idea -> new UUID(7, idea)).toList(), Map.of());
        Map<UUID, Integer> seen = new HashMap<>();
        double seconds = 15 + 60 * 11 / 25.0;
        for (int given = 0; given < Budget.answers(question) && (int) seconds < Budget.promised(question, ideas); given++) {
            List<UUID> asked = engine.next("councillor", Task.size(question.plan().format()), List.of(), random).orElse(List.of());
            if (asked.isEmpty()) {
                break;
            }
            for (UUID idea : asked) {
                seconds += seen.merge(idea, 1, Integer::sum) == 1 ? 60 * 11 / 200.0 : 1;
            }
            seconds += asked.size() == 4 ? 6 : 2.5;
            engine.add(new UUID(9, given), new Judgement("councillor", asked, asked.get(0), asked.get(asked.size() - 1)));
        }
        return seconds;
    }

    private static AskedQuestion question(Format format, int minutes, int positions) {
        return new AskedQuestion(SomeQuestion.plan(UUID.randomUUID(), QuestionKind.IDEAS, format), UUID.randomUUID(), SomeQuestion.stage(StageState.OPEN, minutes, 59), false, 1,
                positions);
    }
}
