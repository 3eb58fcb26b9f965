package fi.sopu.identity;

/**
 * What became of something that was done to many members at once.
 *
 * @param changed how many it changed something for
 * @param same    how many were so already
 */
public record ManyChanged(int changed, int same) {
}
