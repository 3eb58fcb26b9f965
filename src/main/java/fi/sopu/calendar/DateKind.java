package fi.sopu.calendar;

/** What there is on a day. */
public enum DateKind {
    /** A body meets. */
    MEETING,
    /** A stage opens. */
    OPENS,
    /** The last day on which a stage can be answered. */
    ENDS,
    /** A day of a programme. */
    GATHERING,
    /** Somebody facilitates something. */
    BOOKING
}
