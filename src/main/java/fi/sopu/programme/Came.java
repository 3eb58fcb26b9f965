package fi.sopu.programme;

/** How it is known that somebody was there. */
public enum Came {
    /** By the runner's list. */
    LIST,
    /** By the code that was shown in the room. */
    CODE
}
