package fi.sopu.report;

import fi.sopu.process.PlannedStage;

/**
 * A stage's report for one reader.
 *
 * @param stage  the stage's own facts
 * @param state  why there is a result, or why there is none
 * @param result what may be shown, or null
 */
public record StageReport(PlannedStage stage, State state, StageResult result) {

    public enum State {
        /** The stage has not been closed. */
        NOT_CLOSED,
        /** Those who run the process are going through it first. */
        NOT_RELEASED,
        /** The reader is not among those to whom the result was promised. */
        NOT_FOR_READER,
        /** So few took part that a result would tell single answers. */
        TOO_FEW,
        READY
    }

    public boolean isReady() {
        return state == State.READY;
    }
}
