package fi.sopu.process;

import fi.sopu.shared.Words;
import java.util.UUID;

/** Questions about ideas, for tests that need one and have no process. */
public final class SomeQuestion {

    public static final Words WORDS = Words.of("Mitä?", null);

    private SomeQuestion() {
    }

    /** What is wanted, the five best. */
    public static QuestionPlan plan(UUID id, QuestionKind kind, Format format) {
        return new QuestionPlan(id, kind, Pole.WANTED, WORDS, format, 5, 140, null, null);
    }

    /** The only question of a stage. */
    public static AskedQuestion of(QuestionPlan plan, PlannedStage stage, boolean onRoll) {
        return new AskedQuestion(plan, UUID.randomUUID(), stage, onRoll, 1, 1);
    }

    /** The same in a council that wants as many people before anything is told of their answers. */
    public static AskedQuestion toldFrom(int smallest, AskedQuestion asked) {
        PlannedStage it = asked.stage();
        return new AskedQuestion(asked.plan(), asked.body(),
                new PlannedStage(it.id(), it.process(), it.processTitle(), it.position(), it.kind(), it.title(), it.purpose(), it.note(),
                        it.minutes(), smallest, it.roll(), it.when(), it.promise()),
                asked.onRoll(), asked.position(), asked.positions());
    }

    /** A stage that no day closes. */
    public static PlannedStage stage(StageState state, int minutes, int roll) {
        return stage(UUID.randomUUID(), UUID.randomUUID(), state, minutes, roll);
    }

    public static PlannedStage stage(UUID id, UUID process, StageState state, int minutes, int roll) {
        return new PlannedStage(id, process, WORDS, 1, StageKind.SITUATION, WORDS, WORDS, WORDS, minutes, 5, roll,
                new PlannedStage.When(state, Opening.HAND, null, null, 14, state == StageState.CLOSED, false), new ResultPromise(Audience.COUNCIL, Release.AT_CLOSING));
    }
}
