package fi.sopu.ranking;

/** Whether an idea is among the best k: surely, surely not, or not known. "Surely" is to be right at least 95% of the time. */
public enum Band {
    IN, OPEN, OUT;

    static final double SURE = 0.95;

    /** From resampled councils: asks for a little more than 95%, since the few "in" of a short activity came true a little less often than said. */
    private static final double RESAMPLED = 0.97;

    /** @param probability of being among the best k */
    static Band of(double probability) {
        return of(probability, SURE);
    }

    /** @param share of resampled councils in which it was among the best k */
    static Band resampled(double share) {
        return of(share, RESAMPLED);
    }

    private static Band of(double probability, double sure) {
        return probability >= sure ? IN : probability <= 1 - sure ? OUT : OPEN;
    }
}
