package fi.sopu.process;

import fi.sopu.shared.Words;
import java.util.UUID;

/**
 * How a clause of the charter has been kept.
 *
 * @param clause   the clause in the version that was asked about
 * @param words    its text there
 * @param number   its number there, from 1
 * @param keepings what may be told of the answers
 */
public record KeptClause(UUID clause, Words words, int number, Keepings keepings) {
}
