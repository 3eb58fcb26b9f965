package fi.sopu.process;

/** When a stage's result is shown to its audience; those who run the process see it when the stage closes. */
public enum Release {
    /** The moment the stage closes. */
    AT_CLOSING,
    /** When those who run the process have gone through it, at the latest {@value #LATEST_DAYS} days after the closing. */
    AFTER_REVIEW;

    public static final int LATEST_DAYS = 14;
}
