package fi.sopu.duel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.duel.Answer;
import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import fi.sopu.process.Format;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LeastShownTest {

    private final QuestionChoice choice = new LeastShown();
    private final RandomGenerator random = new SplittableRandom(42);

    @Test
    void neverRepeatsAQuestionAndEndsWithEveryPairSeen() {
        for (Format format : Format.values()) {
            for (int n = 2; n <= 12; n++) {
                List<UUID> ideas = ideas(n);
                Tally tally = new Tally();
                Set<Set<UUID>> asked = new HashSet<>();
                Set<Set<UUID>> pairs = new HashSet<>();
                Optional<Task> task;
                while ((task = choice.next(format, ideas, "anna", tally, List.of(), random)).isPresent()) {
                    assertTrue(asked.add(task.get().asked()), "repeated");
                    for (UUID one : task.get().ideas()) {
                        task.get().ideas().stream().filter(o -> !o.equals(one)).forEach(o -> pairs.add(Set.of(one, o)));
                    }
                    tally.add(answer("anna", task.get()));
                }
                assertEquals(n * (n - 1) / 2, pairs.size(), format + " of " + n);
                assertTrue(format == Format.DUEL || n < 4 || asked.size() < pairs.size());
            }
        }
    }

    @Test
    void fallsBackFromFourToDuelToNothing() {
        Tally tally = new Tally();
        assertEquals(Format.BEST_WORST, next(ideas(4), tally).orElseThrow().format());
        assertEquals(Format.DUEL, next(ideas(3), tally).orElseThrow().format());
        assertEquals(Format.DUEL, next(ideas(2), tally).orElseThrow().format());
        assertTrue(next(ideas(1), tally).isEmpty());
        assertTrue(next(ideas(0), tally).isEmpty());
    }

    @Test
    void sameSeedSameQuestionsWhateverOrderTheIdeasComeIn() {
        List<UUID> ideas = ideas(20);
        assertEquals(questions(ideas, 5), questions(ideas, 5));
        List<UUID> turned = new ArrayList<>(ideas);
        Collections.reverse(turned);
        assertEquals(questions(ideas, 5), questions(turned, 5));
        assertFalse(questions(ideas, 5).equals(questions(ideas, 6)));
    }

    @Test
    void lateIdeasCatchUp() {
        List<UUID> ideas = new ArrayList<>(ideas(12));
        Tally tally = new Tally();
        for (int n = 0; n < 6; n++) {
            for (int v = 0; v < 10; v++) {
                ask("voter" + v, ideas, tally);
            }
        }
        List<UUID> late = ideas(3);
        ideas.addAll(late);
        for (int v = 0; v < 10; v++) {
            Task task = ask("voter" + v, ideas, tally);
            assertEquals(3, task.ideas().stream().filter(late::contains).count(), "the three unseen come first");
        }
    }

    @Test
    void hiddenIdeasAreNotAskedAboutAndComeBack() {
        List<UUID> ideas = ideas(6);
        Tally tally = new Tally();
        List<UUID> visible = ideas.subList(0, 5);
        for (int v = 0; v < 5; v++) {
            for (int n = 0; n < 3; n++) {
                Optional<Task> task = choice.next(Format.BEST_WORST, visible, "v" + v, tally, List.of(), random);
                assertTrue(task.isEmpty() || !task.get().ideas().contains(ideas.get(5)));
                if (task.isPresent()) {
                    tally.add(answer("v" + v, task.get()));
                }
            }
        }
        assertTrue(choice.next(Format.BEST_WORST, visible, "v0", tally, List.of(), random).isEmpty());
        assertTrue(next(ideas, tally).orElseThrow().ideas().contains(ideas.get(5)), "shown again: asked at once");
        assertEquals(1, tally.unseen("v0", ideas));
    }

    @Test
    void ideasAreShownEvenlyAndInRandomPositions() {
        List<UUID> ideas = ideas(24);
        Tally tally = new Tally();
        for (int n = 0; n < 12; n++) {
            for (int v = 0; v < 30; v++) {
                ask("v" + v, ideas, tally);
            }
        }
        int least = ideas.stream().mapToInt(tally::shown).min().orElseThrow();
        int most = ideas.stream().mapToInt(tally::shown).max().orElseThrow();
        assertEquals(12 * 30 * 4 / 24, (least + most) / 2, 2);
        assertTrue(most - least <= 3, least + ".." + most);
        Map<Integer, Integer> first = new HashMap<>();
        for (Answer answer : tally.answers()) {
            int at = answer.task().ideas().indexOf(Collections.min(answer.task().ideas()));
            first.merge(at, 1, Integer::sum);
        }
        first.values().forEach(count -> assertEquals(90, count, 30));
    }

    @Test
    void tasksInHandCountAsSeenAndTakenBackOnesDoNot() {
        List<UUID> ideas = ideas(4);
        Tally tally = new Tally();
        Task held = next(ideas, tally).orElseThrow();
        assertTrue(choice.next(Format.BEST_WORST, ideas, "anna", tally, List.of(held), random).isEmpty());
        Answer answer = answer("anna", held);
        tally.add(answer);
        tally.add(answer);
        assertEquals(1, tally.size());
        assertEquals(1, tally.shown(ideas.get(0)));
        assertTrue(next(ideas, tally).isEmpty());
        tally.remove(answer.token());
        assertEquals(0, tally.shown(ideas.get(0)));
        assertEquals(held.asked(), next(ideas, tally).orElseThrow().asked());
    }

    private Task ask(String voter, List<UUID> ideas, Tally tally) {
        Task task = choice.next(Format.BEST_WORST, ideas, voter, tally, List.of(), random).orElseThrow();
        tally.add(answer(voter, task));
        return task;
    }

    private Optional<Task> next(List<UUID> ideas, Tally tally) {
        return choice.next(Format.BEST_WORST, ideas, "anna", tally, List.of(), random);
    }

    private List<Task> questions(List<UUID> ideas, long seed) {
        RandomGenerator seeded = new SplittableRandom(seed);
        Tally tally = new Tally();
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Task task = choice.next(Format.BEST_WORST, ideas, "anna", tally, List.of(), seeded).orElseThrow();
            tasks.add(task);
            tally.add(answer("anna", task));
        }
        return tasks;
    }

    private static Answer answer(String voter, Task task) {
        return new Answer(UUID.randomUUID(), voter, task, Verdict.SKIPPED);
    }

    private List<UUID> ideas(int n) {
        List<UUID> ideas = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ideas.add(new UUID(random.nextLong(), random.nextLong()));
        }
        return ideas;
    }
}
