package fi.sopu.charter;

import fi.sopu.process.Keepings;
import fi.sopu.shared.Words;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One clause in a follow-up's result.
 *
 * @param root     its lasting id through the versions
 * @param avoid    whether it was asked if it was avoided, and not if it was kept
 * @param number   its number in the version that was asked about
 * @param keepings what may be told of the answers
 * @param change   since the follow-up before, or null when there was none, one of them is hidden, or the clause was in the other part then
 */
public record ClauseKept(UUID root, boolean avoid, int number, Words text, Keepings keepings, @Nullable Change change) {
}
