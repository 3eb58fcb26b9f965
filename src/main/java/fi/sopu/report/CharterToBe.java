package fi.sopu.report;

import org.jspecify.annotations.Nullable;

/**
 * What would become public of a charter.
 *
 * @param published the copy that is public now, or null
 */
public record CharterToBe(CharterCopy copy, @Nullable PublicationLine published) {
}
