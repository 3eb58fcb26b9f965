package fi.sopu.programme;

/** What of one's own is at the same time as something. Each has its words in the texts ({@code programme.poll.clash.MEETING}). */
public enum ClashWith {
    /** A meeting of a body in which one sits. */
    MEETING,
    /** A day of a programme. */
    DAY,
    /** The last day of a stage in which one is asked. */
    STAGE
}
