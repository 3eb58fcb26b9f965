package fi.sopu.process;

/** What opens a stage: its date, somebody by hand, or the third meeting after the charter was adopted. */
public enum Opening {
    DATE, HAND, MEETINGS;

    /** So many meetings after the charter was adopted open a stage that waits for them. */
    public static final int MEETINGS_NEEDED = 3;
}
