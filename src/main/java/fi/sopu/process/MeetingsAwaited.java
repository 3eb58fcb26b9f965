package fi.sopu.process;

import fi.sopu.shared.Words;

/**
 * A planned stage that opens when its body has met often enough.
 *
 * @param meetings held since the charter was adopted
 * @param missing  how many more it takes; 0 when it opens now
 */
public record MeetingsAwaited(Words title, int meetings, int missing) {
}
