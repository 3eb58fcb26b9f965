package fi.sopu.report;

/**
 * What would become public of a charter.
 *
 * @param published the copy that is public now, or null
 */
public record CharterToBe(CharterCopy copy, PublicationLine published) {
}
