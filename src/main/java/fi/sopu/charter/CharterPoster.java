package fi.sopu.charter;

import org.jspecify.annotations.Nullable;

/**
 * A process's charter for its page.
 *
 * @param sheet   the version in force, or an earlier one that was asked for; null when none has been adopted
 * @param current whether that is the one in force
 * @param drafted whether there is a draft that the reader may open
 */
public record CharterPoster(@Nullable CharterSheet sheet, boolean current, boolean drafted) {
}
