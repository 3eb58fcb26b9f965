package fi.sopu.process;

/** How many processes a council has under way, and how many stages are open now. */
public record ProcessCounts(int running, int openStages) {
}
