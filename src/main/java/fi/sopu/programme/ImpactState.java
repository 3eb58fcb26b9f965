package fi.sopu.programme;

/** Whether it is asked what a programme has brought about. */
public enum ImpactState {
    /** Not yet. */
    WAITING, OPEN,
    /** Counted: what may be told of it can be read. */
    COUNTED
}
