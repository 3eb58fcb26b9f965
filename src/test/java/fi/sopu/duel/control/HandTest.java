package fi.sopu.duel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import fi.sopu.process.Format;
import fi.sopu.ranking.Engine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The fixed order of a voter's tasks, and what somebody gets who would rather choose them. */
class HandTest {

    private static final int IDEAS = 40;

    private final Random random = new Random(7);
    private final List<UUID> ideas = IntStream.range(0, IDEAS).mapToObj(i -> new UUID(0x4000L, Long.MIN_VALUE + i)).toList();
    private final UUID favourite = ideas.get(11);
    private final Engine engine = new Engine(5, 30);
    private Hand hand = new Hand(Map.of());

    HandTest() {
        engine.play(ideas, Map.of());
        engine.refresh();
    }

    @Test
    void threeAreOutAndEachAnswerDrawsOne() {
        give(9);
        assertEquals(List.of(1, 2, 3), List.copyOf(hand.out().keySet()));
        assertEquals(OptionalInt.empty(), hand.free(task -> false));
        List<Task> given = new ArrayList<>(hand.out().values());
        for (int answers = 1; answers <= 20; answers++) {
            int number = hand.out().firstKey();
            answer(number, Verdict.SKIPPED, 0);
            assertEquals(3, hand.out().size());
            assertEquals(number + 3, hand.out().lastKey());
            given.add(hand.task(number + 3));
        }
        assertEquals(given, hand.numbers().mapToObj(hand::task).toList(), "in the order in which they were given, for ever");
        assertEquals(20, hand.passed());
    }

    @Test
    void whatIsUndoneFirstIsTheLatestAnswer() {
        give(9);
        assertEquals(OptionalInt.empty(), hand.latest());
        answer(1, Verdict.SKIPPED, 0);
        answer(2, Verdict.CANT_CHOOSE, 0);
        assertEquals(OptionalInt.of(2), hand.latest());
        hand = hand.with(2, hand.at(2).undone(0));
        assertEquals(OptionalInt.of(1), hand.latest());
    }

    @Test
    void anotherOrderOfAnsweringGivesNoMore() {
        give(3);
        answer(2, Verdict.CANT_CHOOSE, 0);
        answer(5, Verdict.CANT_CHOOSE, 0);
        answer(8, Verdict.CANT_CHOOSE, 0);
        assertEquals(List.of(1, 3, 11), List.copyOf(hand.out().keySet()));
    }

    @Test
    void aLaneInWhichThereWasNothingToAskGoesOnLater() {
        give(3);
        hand = hand.with(1, new Place(0, hand.task(1), Verdict.SKIPPED, null));
        assertEquals(OptionalInt.of(4), hand.free(task -> false));
        give(3);
        assertEquals(List.of(2, 3, 4), List.copyOf(hand.out().keySet()));
        assertEquals(Place.GIVEN, hand.at(4).turn());
    }

    @Test
    void aTaskThatCannotBeAskedAnyMoreIsReplaced() {
        give(3);
        Task hidden = hand.task(2);
        assertEquals(OptionalInt.of(2), hand.free(hidden::equals));
    }

    @Test
    void undoingDrawsNothingAndAnsweringAnewDrawsNoSecond() {
        give(3);
        answer(1, Verdict.SKIPPED, 0);
        Task drawn = hand.task(4);
        hand = hand.with(1, hand.at(1).undone(0));
        assertEquals(List.of(1, 2, 3, 4), List.copyOf(hand.out().keySet()));
        assertEquals(1, hand.turn(1));
        assertFalse(hand.drawsBy(4), "three others are out");
        answer(1, Verdict.CANT_CHOOSE, 1);
        assertEquals(drawn, hand.task(4));
        assertEquals(List.of(2, 3, 4), List.copyOf(hand.out().keySet()));
        hand = hand.with(4, new Place(0, null, null, null));
        assertEquals(drawn, hand.out().get(4), "undone before its answer came");
        assertEquals(1, hand.turn(4));
    }

    /**
     * A voter wants to be asked about one idea only: fetches tasks 240 times, each time with other made-up tasks in hand, and keeps those that have it.
     * When nothing is remembered, as it was before, there are plenty. In the fixed order there are three, whatever is fetched.
     */
    @Test
    void whoFetchesWithoutAnsweringChoosesNothing() {
        Set<Task> free = new HashSet<>();
        Set<Task> fixed = new HashSet<>();
        List<Task> madeUp = new ArrayList<>();
        for (int fetched = 0; fetched < 240; fetched++) {
            Task next = draw(madeUp);
            madeUp.add(next);
            if (madeUp.size() > 3) {
                madeUp.clear();
            }
            free.add(next);
            give(fetched);
            fixed.addAll(hand.out().values());
        }
        assertTrue(free.stream().filter(task -> task.ideas().contains(favourite)).count() >= 20, "the attack where nothing is remembered");
        assertEquals(3, fixed.size());
    }

    /** Passing all tasks by that have not the favourite uses up the budget: a third of it is free. */
    @Test
    void passingByIsPaidFor() {
        int budget = 30;
        assertEquals(0, Budget.used(budget, 10));
        assertEquals(1, Budget.used(budget, 11));
        assertEquals(30, Budget.used(budget, 40));
    }

    @Test
    void aPlaceIsReadAsItWasWritten() {
        give(1);
        Task task = hand.task(1);
        Task next = draw(List.of(task));
        for (Place place : List.of(new Place(Place.GIVEN, task, null, null), new Place(3, task, Verdict.SKIPPED, next), new Place(0, task, Verdict.CANT_CHOOSE, null),
                new Place(2, task, Verdict.chosen(task.ideas().get(3), task.ideas().get(0)), next), new Place(100, task, null, next), new Place(5, null, null, null))) {
            assertEquals(place, Place.read(place.bytes()));
            assertTrue(place.bytes().length <= 220);
            assertEquals(place.turn(), AnswerBytes.turn(place.bytes()));
        }
        assertNull(new Place(3, task, Verdict.SKIPPED, next).undone(3).verdict());
    }

    private void give(int wanted) {
        for (OptionalInt free = hand.free(task -> false); free.isPresent() && hand.out().size() < Math.max(1, wanted); free = hand.free(task -> false)) {
            hand = hand.with(free.getAsInt(), new Place(Place.GIVEN, draw(hand.out().values()), null, null));
        }
    }

    private void answer(int number, Verdict verdict, int turn) {
        Place before = hand.at(number);
        Task task = hand.task(number);
        Task drawn = before != null && before.next() != null ? before.next() : hand.drawsBy(number) ? draw(hand.out().values()) : null;
        hand = hand.with(number, new Place(turn, task, verdict, drawn));
    }

    private Task draw(Collection<Task> others) {
        return new Task(Format.BEST_WORST, engine.next("voter", 4, others.stream().map(Task::ideas).toList(), random).orElseThrow());
    }
}
