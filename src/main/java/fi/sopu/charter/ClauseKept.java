package fi.sopu.charter;

import fi.sopu.shared.Words;

/**
 * One clause in a follow-up's result.
 *
 * @param number   its number in the version that was asked about
 * @param keepings what may be told of the answers
 * @param change   since the follow-up before, or null when there was none or one of them is hidden
 */
public record ClauseKept(int number, Words text, Keepings keepings, Change change) {
}
