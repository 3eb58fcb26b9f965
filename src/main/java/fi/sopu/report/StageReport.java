package fi.sopu.report;

import fi.sopu.process.BeingCounted;
import fi.sopu.process.PlannedStage;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A stage's report for one reader.
 *
 * @param stage     the stage's own facts
 * @param state     why there is a result, or why there is none
 * @param result    what may be shown, or null
 * @param questions the result's questions in its order, since a result has no ids
 * @param counting  what is being counted of the answers, or null: without a result for the first time, with one anew
 */
public record StageReport(PlannedStage stage, State state, @Nullable StageResult result, List<UUID> questions, @Nullable BeingCounted counting) {

    public StageReport {
        questions = List.copyOf(questions);
    }

    /** A stage that has nothing to show to this reader. */
    public static StageReport without(PlannedStage stage, State why) {
        return new StageReport(stage, why, null, List.of(), null);
    }

    public enum State {
        /** The stage has not been closed. */
        NOT_CLOSED,
        /** Those who run the process are going through it first. */
        NOT_RELEASED,
        /** The reader is not among those to whom the result was promised. */
        NOT_FOR_READER,
        /** The answers are being counted for the first time, which takes seconds. */
        COUNTING,
        /** So few took part that a result would tell single answers. */
        TOO_FEW, READY
    }

    public boolean isReady() {
        return state == State.READY;
    }

    /** The questions whose result is shown in this way. */
    public List<UUID> showing(Class<? extends Shown> sort) {
        return result == null ? List.of() : IntStream.range(0, questions.size()).filter(at -> result.questions().get(at).as(sort).isPresent()).mapToObj(questions::get).toList();
    }
}
