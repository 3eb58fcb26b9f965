package fi.sopu.process;

import fi.sopu.shared.Words;
import java.time.Instant;
import java.util.UUID;

/**
 * A question as others see it: what is asked, how, for how long, of how many, and who will see the result.
 *
 * @param id           the question (= the activity that has its own ideas, ranking and key)
 * @param body         the council's body that is asked
 * @param words        the question itself
 * @param topK         how many of the best the ranking should settle
 * @param ideaLimit    characters that an idea may have
 * @param stageMinutes minutes that the whole stage asks of a person
 * @param opensAt      when the stage opens or was opened; null when a meeting or a person decides
 * @param closesAt     when the stage closes or was closed; null when a person decides
 * @param roll         how many may answer; 0 until the stage opens
 * @param onRoll       whether the one who asks may answer; false in events
 * @param position     place in its stage, from 1
 * @param positions    how many questions the stage has
 * @param minutePassed the announced minute has passed, though Sopu may not have come round to closing the stage yet
 */
public record AskedQuestion(UUID id, UUID stage, UUID process, UUID body, Words processTitle, Words stageTitle,
        StageKind stageKind, QuestionKind kind, Pole pole, Words words, Format format,
        int topK, int ideaLimit, StageState state, int stageMinutes, Instant opensAt,
        Instant closesAt, Audience audience, Release release, int roll, boolean onRoll,
        int position, int positions, boolean minutePassed) {

    /** True while answers are taken: opened, and its announced minute has not come. */
    public boolean isOpen() {
        return state == StageState.OPEN && !minutePassed;
    }

    /** True once nothing is taken any more, closed or not. */
    public boolean isOver() {
        return minutePassed || isClosed();
    }

    /** True from the opening until it has been closed. */
    public boolean isRunning() {
        return state == StageState.OPEN;
    }

    /** True once it has been closed; its answers may still be being counted. */
    public boolean isClosed() {
        return state == StageState.CLOSED;
    }
}
