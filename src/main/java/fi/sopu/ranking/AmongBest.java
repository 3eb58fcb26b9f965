package fi.sopu.ranking;

/** Whether an idea is among the best k: surely, surely not, or not known. "Surely" is to be right at least 95% of the time. */
public enum AmongBest {
    IN, OPEN, OUT;

    /** From resampled councils: asks for a little more than 95%, since the few "in" of a short activity came true a little less often than said. */
    private static final double RESAMPLED = 0.97;

    /** @param share of resampled councils in which it was among the best k */
    static AmongBest resampled(double share) {
        return share >= RESAMPLED ? IN : share <= 1 - RESAMPLED ? OUT : OPEN;
    }
}
