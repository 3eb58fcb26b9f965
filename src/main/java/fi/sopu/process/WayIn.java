package fi.sopu.process;

/**
 * Where a stage's questions are answered.
 *
 * @param path of the page, which takes the stage's id as {@code stage}
 * @param text key of what the link says
 */
public record WayIn(String path, String text) {
}
