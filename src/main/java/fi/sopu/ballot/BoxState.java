package fi.sopu.ballot;

/** The life of an activity's ballot box. */
public enum BoxState {
    /** Takes ballots; they are ciphertext. */
    OPEN,
    /** Opened and counted; answers lie under random cluster ids, their key is destroyed. */
    CLOSED,
    /** The single answers are gone; only what was counted from them is left. */
    SEALED
}
