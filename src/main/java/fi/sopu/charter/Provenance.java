package fi.sopu.charter;

import fi.sopu.shared.Words;
import java.util.UUID;

/**
 * Where a clause came from: an idea in a published outcome.
 *
 * @param question the question it answered
 * @param idea     its id in the outcome
 * @param rank     its rank there, from 1
 * @param words    the idea as it was ranked
 * @param asked    the question as it was asked
 */
public record Provenance(UUID question, UUID idea, int rank, Words words, Words asked) {
}
