package fi.sopu.charter;

import org.jspecify.annotations.Nullable;

/**
 * What the drafting table shows.
 *
 * @param sheet   the version that is being drafted or waits for approval; null when there is none
 * @param inForce number of the version in force, 0 for none: a new one is started from it
 */
public record CharterDraft(@Nullable CharterSheet sheet, int inForce) {
}
