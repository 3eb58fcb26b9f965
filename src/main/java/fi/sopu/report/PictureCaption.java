package fi.sopu.report;

/**
 * What a drawing is and says, for those who hear it, in their language.
 *
 * @param id unique on the page
 */
public record PictureCaption(String id, String title, String description) {
}
