package fi.sopu.process;

import fi.sopu.shared.Words;
import java.util.UUID;

/**
 * A question as it is planned.
 *
 * @param id        null for one that is not kept yet
 * @param topK      how many of the best the ranking should settle, 1-20
 * @param ideaLimit characters that an idea may have, 40-500
 */
public record QuestionPlan(UUID id, QuestionKind kind, Pole pole, Words words, Format format, int topK, int ideaLimit) {

    /** A question with the usual settings: best and worst of four, the ten best, ideas of a text message's length. */
    public static QuestionPlan of(QuestionKind kind, Pole pole, Words words) {
        return new QuestionPlan(null, kind, pole, words, Format.BEST_WORST, 10, 140);
    }
}
