package fi.sopu.process;

/** A stage's life: planned and editable, open for answers, closed for good. */
public enum StageState {
    PLANNED, OPEN, CLOSED
}
