package fi.sopu.process;

/** How ideas are prioritised: the best and the least of four, or one of two. */
public enum Format {
    BEST_WORST, DUEL
}
