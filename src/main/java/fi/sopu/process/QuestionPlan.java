package fi.sopu.process;

import fi.sopu.shared.Difference;
import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is planned.
 *
 * @param id        null for one that is not kept yet
 * @param topK      how many of the best the ranking should settle, 1-20
 * @param ideaLimit characters that an idea may have, 40-500
 * @param by        what its kind asks by, such as the instrument of a measurement; null where the kind knows by itself
 * @param of        whom of the body it asks, as its kind knows; null for everybody
 */
public record QuestionPlan(@Nullable UUID id, QuestionKind kind, Pole pole, Words words, Format format, int topK, int ideaLimit, @Nullable UUID by, @Nullable UUID of) {

    /** What two plans say of the question at one place; null where one of them has none there. */
    static void differences(@Nullable QuestionPlan stored, @Nullable QuestionPlan own, List<Difference> all) {
        Words none = Words.of(null, null);
        all.add(new Difference("process.edit.words", stored == null ? none : stored.words, own == null ? none : own.words));
        if (stored != null && own != null) {
            all.add(Difference.choice("process.edit.pole", "process.pole.", stored.pole, own.pole));
            all.add(Difference.choice("process.edit.format", "process.format.", stored.format, own.format));
            all.add(new Difference("process.edit.topK", stored.topK, own.topK));
            all.add(new Difference("process.edit.ideaLimit", stored.ideaLimit, own.ideaLimit));
        }
    }

    /** The same for another stage. */
    QuestionPlan copy() {
        return new QuestionPlan(null, kind, pole, words, format, topK, ideaLimit, by, of);
    }

    Seen seen() {
        return Seen.of(id, kind, pole, words, format, topK, ideaLimit, by, of);
    }

    /** A question with the usual settings: best and worst of four, the ten best, ideas of a text message's length. */
    public static QuestionPlan of(QuestionKind kind, Pole pole, Words words) {
        return new QuestionPlan(null, kind, pole, words, Format.BEST_WORST, 10, 140, null, null);
    }
}
