package fi.sopu.ranking;

/** Whether an idea is among the best k: surely (95% or more), surely not (5% or less), or not known. */
public enum Band {
    IN, OPEN, OUT;

    static final double SURE = 0.95;

    /** @param probability of being among the best k */
    static Band of(double probability) {
        return probability >= SURE ? IN : probability <= 1 - SURE ? OUT : OPEN;
    }
}
