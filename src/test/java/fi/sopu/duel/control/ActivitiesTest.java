package fi.sopu.duel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.duel.Answer;
import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.SomeQuestion;
import fi.sopu.process.Format;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.StageState;
import fi.sopu.ranking.Engine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Engines come from the ballots, follow them, and leave when nobody asks. */
class ActivitiesTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final HandClock clock = new HandClock();
    private final Activities activities = new Activities();
    private final List<Answer> ballots = new ArrayList<>();
    private int readings;

    ActivitiesTest() {
        activities.clock = clock;
    }

    @Test
    void anEngineIsReadOnceAndKept() {
        ballots.add(answer("v"));
        AskedQuestion question = question();
        Engine engine = engine(1, question);
        assertEquals(1, engine.size());
        assertSame(engine, engine(1, question));
        assertEquals(1, readings);
    }

    @Test
    void anotherNodesAnswersComeByReadingAnew() {
        AskedQuestion question = question();
        Engine engine = engine(1, question);
        ballots.add(answer("elsewhere"));
        assertEquals(0, engine(1, question).size(), "not at every turn");
        clock.pass(Duration.ofSeconds(1));
        assertEquals(1, engine(1, question).size());
        assertSame(engine, engine(1, question));
        // one more and one less: the number tells nothing, time does
        ballots.set(0, answer("another"));
        clock.pass(Duration.ofSeconds(1));
        assertEquals(0, engine(1, question).answered("another"));
        clock.pass(Duration.ofMinutes(1));
        assertEquals(1, engine(1, question).answered("another"));
        assertEquals(0, engine(1, question).answered("elsewhere"));
    }

    @Test
    void whatIsNotedCountsAtOnce() {
        AskedQuestion question = question();
        Engine engine = engine(1, question);
        Answer mine = answer("me");
        activities.note(1, question.id(), mine.token(), mine);
        assertEquals(1, engine.answered("me"));
        activities.note(1, question.id(), mine.token(), null);
        assertEquals(0, engine.answered("me"));
        activities.note(2, question.id(), mine.token(), mine);
        assertEquals(0, engine.answered("me"), "another council's");
    }

    /** What is settled is about everybody who is asked: the engine knows how many they are, also after somebody was added. */
    @Test
    void anEngineKnowsTheRoll() {
        AskedQuestion question = question();
        Engine engine = engine(1, question);
        engine.play(List.of(ONE, OTHER), java.util.Map.of());
        engine.refresh();
        assertEquals(20, engine.settlement().people(), "a third of 59");
        engine.roll(61);
        assertTrue(engine.isStale());
        engine.refresh();
        assertEquals(21, engine.settlement().people());
    }

    @Test
    void whatIsNotedWhileEverythingIsReadAnewStays() {
        AskedQuestion question = question();
        Engine engine = engine(1, question);
        Answer before = answer("before");
        Answer mine = answer("me");
        activities.note(1, question.id(), before.token(), before);
        clock.pass(Duration.ofSeconds(2));
        assertTrue(activities.isDue(1, question.id()));
        assertFalse(activities.isDue(1, question.id()), "one at a time");
        activities.compare(1, question.id(), () -> 7, () -> {
            List<Answer> read = List.of(before, answer("elsewhere"));
            activities.note(1, question.id(), before.token(), null);
            activities.note(1, question.id(), mine.token(), mine);
            return read;
        });
        assertEquals(1, engine.answered("me"), "came while the others were read");
        assertEquals(0, engine.answered("before"), "was taken back while the others were read");
        assertEquals(1, engine.answered("elsewhere"));
        assertFalse(activities.isDue(1, question.id()));
    }

    @Test
    void idleOnesLeave() {
        AskedQuestion question = question();
        Engine engine = engine(1, question);
        clock.pass(Duration.ofHours(1));
        engine(1, question());
        assertNotSame(engine, engine(1, question));
        assertEquals(3, readings);
    }

    @Test
    void thereAreNeverTooMany() {
        AskedQuestion first = question();
        Engine engine = engine(1, first);
        for (int n = 0; n < Activities.MOST; n++) {
            engine(1, question());
        }
        assertNotSame(engine, engine(1, first));
    }

    @Test
    void councilsShareNothing() {
        AskedQuestion question = question();
        assertNotSame(engine(1, question), engine(2, question));
    }

    private Engine engine(int tenant, AskedQuestion question) {
        Engine engine = activities.engine(tenant, question, this::read);
        if (activities.isDue(tenant, question.id())) {
            activities.compare(tenant, question.id(), ballots::size, this::read);
        }
        return engine;
    }

    private List<Answer> read() {
        readings++;
        return List.copyOf(ballots);
    }

    private static Answer answer(String voter) {
        return new Answer(UUID.randomUUID(), voter, new Task(Format.DUEL, List.of(ONE, OTHER)), Verdict.chosen(ONE, OTHER));
    }

    private static AskedQuestion question() {
        return SomeQuestion.of(SomeQuestion.plan(UUID.randomUUID(), QuestionKind.IDEAS, Format.DUEL), SomeQuestion.stage(StageState.OPEN, 10, 59), true);
    }

    /** A clock that somebody moves. */
    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2027-01-01T10:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
