package fi.sopu.experiment;

/** Where an experiment is. */
public enum ExperimentState {
    COMING, RUNNING,
    /** Its time is over and nothing has been decided. */
    WAITING, DECIDED
}
