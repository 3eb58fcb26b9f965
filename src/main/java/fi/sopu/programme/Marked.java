package fi.sopu.programme;

/** What came of typing the code of the room. */
public enum Marked {
    HERE, WRONG,
    /** Wrong so often that a runner has to mark them. */
    TOO_OFTEN,
    /** The day has no code now. */
    CLOSED
}
