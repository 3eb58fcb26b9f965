package fi.sopu.process;

/**
 * Where a stage's questions are answered.
 *
 * @param path of the page, which takes the stage's id as {@code stage}
 * @param text key of what the link says where nothing else is to be answered
 * @param part key of what this part of a stage is called where there are several
 */
public record WayIn(String path, String text, String part) {
}
