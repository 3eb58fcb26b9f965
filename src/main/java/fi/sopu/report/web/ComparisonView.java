package fi.sopu.report.web;

/**
 * What is known of the order of two ideas or themes, in the reader's language.
 *
 * @param open    said when it may be the other one, or empty
 * @param picture SVG markup
 */
public record ComparisonView(String sentence, String open, String picture) {
}
