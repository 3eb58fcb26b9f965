package fi.sopu.process;

/** What opens a stage: its date, somebody by hand, or the third meeting after the charter was adopted. */
public enum Opening {
    DATE, HAND, MEETINGS
}
