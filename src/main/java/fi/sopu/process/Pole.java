package fi.sopu.process;

/** Which side of its stage a question looks at. A report shows opposite poles side by side. */
public enum Pole {
    WANTED, UNWANTED, GOOD, LESS_GOOD, DEVELOP, NEUTRAL;

    /** True for what is wished away: shown in the other colour, and in other words. */
    public boolean isNegative() {
        return this == UNWANTED || this == LESS_GOOD;
    }
}
