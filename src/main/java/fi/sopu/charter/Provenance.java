package fi.sopu.charter;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a clause came from: an idea in a published outcome, or a line on which people have agreed when they came together.
 *
 * @param question the question it answered; of a line the day
 * @param idea     its id in the outcome; of a line its own
 * @param rank     its rank there, from 1; of a line its place
 * @param words    the idea as it was ranked, the line as it was agreed on
 * @param asked    the question as it was asked; of a line what the day was called
 * @param agreedOn the day, of a line; null of an idea
 */
public record Provenance(UUID question, UUID idea, int rank, Words words, Words asked, @Nullable LocalDate agreedOn) {

    /** Of an idea. */
    public Provenance(UUID question, UUID idea, int rank, Words words, Words asked) {
        this(question, idea, rank, words, asked, null);
    }
}
