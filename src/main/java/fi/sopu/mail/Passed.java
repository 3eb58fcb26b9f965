package fi.sopu.mail;

/** What the relay did with a letter that was handed to it at once. */
public enum Passed {
    /** It has it, or nobody can have it: there is no address. */
    DONE,
    /** Not now, or it may have it: the same again later. */
    LATER,
    /** It cannot be reached: nothing of this letter's fault, and nothing came of those after it. */
    AWAY
}
