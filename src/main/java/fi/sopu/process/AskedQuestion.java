package fi.sopu.process;

import fi.sopu.shared.Words;
import java.util.Objects;
import java.util.UUID;

/**
 * A question as others see it: what is asked and how, in which stage, and whether the one who looks may answer.
 *
 * @param plan      the question itself; its id is that of the activity that has its own ideas, ranking and key
 * @param body      the council's body that is asked
 * @param stage     the stage that asks it: for how long, of how many, and who will see the result
 * @param onRoll    whether the one who asks may answer; false in events
 * @param position  place in its stage, from 1
 * @param positions how many questions the stage has
 */
public record AskedQuestion(QuestionPlan plan, UUID body, PlannedStage stage, boolean onRoll, int position, int positions) {

    public UUID id() {
        return Objects.requireNonNull(plan.id(), "it is asked, so it is kept");
    }

    public QuestionKind kind() {
        return plan.kind();
    }

    public Words words() {
        return plan.words();
    }

    /** True while answers are taken: opened, and its announced minute has not come. */
    public boolean isOpen() {
        return stage.isOpen();
    }

    /** True once nothing is taken any more, closed or not. */
    public boolean isOver() {
        return stage.when().over();
    }

    /** True from the opening until it has been closed. */
    public boolean isRunning() {
        return stage.isRunning();
    }

    /** True once it has been closed; its answers may still be being counted. */
    public boolean isClosed() {
        return stage.isClosed();
    }
}
