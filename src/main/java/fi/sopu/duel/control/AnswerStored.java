package fi.sopu.duel.control;

import fi.sopu.duel.Answer;
import fi.sopu.duel.GivenAnswer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ballot box has taken an answer, or given one back; fired in the transaction that does so. What a node knows of answers in its memory
 * changes when that has been committed.
 *
 * @param answer null when it was taken back
 * @param given  null when it was taken back
 */
public record AnswerStored(int tenant, UUID question, UUID token, @Nullable Answer answer, @Nullable GivenAnswer given) {

    @Override
    public String toString() {
        return "an answer";
    }
}
