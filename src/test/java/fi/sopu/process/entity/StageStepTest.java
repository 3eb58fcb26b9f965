package fi.sopu.process.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.process.Participation;
import fi.sopu.process.StepTaken;
import fi.sopu.process.Steps;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers of an open stage: what they tell, and what somebody finds out who watches them and changes the roll meanwhile. */
class StageStepTest {

    private static final Instant OPENED = Instant.parse("2026-12-01T08:00:00Z");
    private static final int COUNCIL = 18;

    private final StageStep step = new StageStep(UUID.randomUUID(), COUNCIL, OPENED);
    private Instant now = OPENED;

    @Test
    void tellsNothingOfFewerThanFiveAndFivesAfterThat() {
        for (int people = 0; people <= COUNCIL; people++) {
            take(people, COUNCIL);
            Participation told = step.participation();
            assertEquals(people / 5 * 5, told.answered());
            assertEquals(people >= 5, told.isTold());
            assertFalse(told.isFinal());
            assertEquals(0, told.percent() % 10);
        }
        assertEquals(80, step.participation().percent(), "15 of 18");
        assertEquals(83, new Participation(15, COUNCIL, null).percent(), "of a closed one exactly");
    }

    /** A council may want more people before anything is told; a step below that is never told for them. */
    @Test
    void tellsNothingOfFewerThanTheCouncilWants() {
        for (int people = 0; people <= COUNCIL; people++) {
            now = now.plus(Steps.EVERY);
            step.take(people, 12, COUNCIL, Map.of(), now);
            assertEquals(people >= 12, step.participation().isTold(), "of " + people);
            assertEquals(people < 12 ? 0 : people / 5 * 5, step.participation().answered());
        }
    }

    @Test
    void isTakenOnceInAQuarterOfAnHour() {
        assertFalse(step.isDue(OPENED.plus(Duration.ofMinutes(14))));
        now = OPENED.plus(Duration.ofMinutes(14));
        assertThrows(IllegalStateException.class, () -> step.take(7, 5, COUNCIL, Map.of(), now));
        assertTrue(step.isDue(OPENED.plus(Steps.EVERY)));
        assertEquals(Duration.ofMinutes(15), Steps.EVERY);
    }

    @Test
    void whatIsToldOfAQuestionIsKeptByItsName() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        StepTaken taken = new StepTaken(List.of());
        taken.tell(one, Map.of("ANSWERS", 40, "BEST", 3));
        taken.tell(other, Map.of("ANSWERS", 10));
        now = now.plus(Steps.EVERY);
        step.take(10, 5, COUNCIL, taken.counts(), now);
        assertEquals(Map.of("ANSWERS", 40, "BEST", 3), step.counts(one));
        assertEquals(Map.of("ANSWERS", 10), step.counts(other));
        assertEquals(Map.of(), step.counts(UUID.randomUUID()));
    }

    /**
     * Eight of eighteen have answered. Whoever may change the roll strikes everybody off, one after the other, looks at the number after each,
     * and puts them back: if the number falls with the struck one, that one had answered. Against what is told nobody is found, however many
     * quarters of an hour it takes; against a live number of those on the roll, all eight.
     */
    @Test
    void strikingOneAfterTheOtherFindsNobody() {
        Set<Integer> answered = new TreeSet<>(Set.of(1, 2, 3, 5, 8, 11, 13, 17));
        Set<Integer> roll = IntStream.range(0, COUNCIL).boxed().collect(Collectors.toCollection(TreeSet::new));
        take(answered.size(), COUNCIL);
        assertEquals(Set.of(), struckOff(roll, () -> step.participation().answered()), "between two takings");
        assertEquals(Set.of(), struckOff(roll, () -> {
            // a quarter of an hour is waited for after each: who was struck off stays counted
            take(answered.size(), roll.size());
            return step.participation().answered();
        }), "with a taking after each");
        assertEquals(answered, struckOff(roll, () -> (int) answered.stream().filter(roll::contains).count()), "the attack without the protection");
    }

    private static Set<Integer> struckOff(Set<Integer> roll, IntSupplier number) {
        Set<Integer> found = new TreeSet<>();
        for (int person : new TreeSet<>(roll)) {
            int before = number.getAsInt();
            roll.remove(person);
            if (number.getAsInt() < before) {
                found.add(person);
            }
            roll.add(person);
        }
        return found;
    }

    /**
     * Everybody answers, one a minute, at a time that the watcher knows from elsewhere; the watcher looks after each. A person is found when the
     * number is another after that minute and not before it. Live, everybody; in steps, at most one for each five, and only as one of those who
     * came in the same quarter of an hour.
     */
    @Test
    void watchingWhileOneAfterTheOtherAnswersFindsNobodyAlone() {
        Set<Integer> live = new HashSet<>();
        int told = step.participation().answered();
        int since = 0;
        for (int person = 1; person <= COUNCIL; person++) {
            now = now.plus(Duration.ofMinutes(1));
            since++;
            live.add(person);
            if (step.isDue(now)) {
                step.take(person, 5, COUNCIL, Map.of(), now);
                assertTrue(since >= 5, "it is about so many: " + since);
                since = 0;
            }
            if (step.participation().answered() != told) {
                assertEquals(0, since, "another number without a taking, after " + person);
                told = step.participation().answered();
            }
        }
        assertEquals(15, told);
        assertEquals(COUNCIL, live.size(), "the attack without the protection: a number that grows with each");
    }

    private void take(int people, int roll) {
        now = now.plus(Steps.EVERY);
        step.take(people, 5, roll, Map.of(), now);
    }
}
