package fi.sopu.experiment;

/** What is decided of an experiment in the end. Each has its words in the texts ({@code experiment.verdict.ADOPT}). */
public enum ExperimentVerdict {
    /** It becomes the way in which things are done. */
    ADOPT,
    /** It is changed and tried again. */
    ADAPT, STOP
}
