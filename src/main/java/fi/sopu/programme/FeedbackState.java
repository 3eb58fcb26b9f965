package fi.sopu.programme;

/** Whether feedback on a day is asked for. */
public enum FeedbackState {
    /** Not yet, or never: the day is not yet, or has been cancelled. */
    NOT_ASKED, OPEN,
    /** Counted: what may be told of it can be read. */
    COUNTED
}
