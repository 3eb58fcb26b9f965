package fi.sopu.charter;

import fi.sopu.process.Keepings;
import fi.sopu.shared.Words;
import java.util.UUID;

/**
 * One clause in a follow-up's result.
 *
 * @param root     its lasting id through the versions
 * @param number   its number in the version that was asked about
 * @param keepings what may be told of the answers
 * @param change   since the follow-up before, or null when there was none or one of them is hidden
 */
public record ClauseKept(UUID root, int number, Words text, Keepings keepings, Change change) {
}
