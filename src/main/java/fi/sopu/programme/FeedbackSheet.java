package fi.sopu.programme;

import java.time.LocalDate;

/**
 * Feedback on one of the reader's own days.
 *
 * @param last the last day on which it is asked for
 * @param mine the reader's own answers so far
 */
public record FeedbackSheet(MyGathering day, FeedbackState state, LocalDate last, FeedbackAnswers mine) {

    public boolean isOpen() {
        return state == FeedbackState.OPEN;
    }
}
