package fi.sopu.report;

import fi.sopu.process.Outcome;
import fi.sopu.process.Pole;
import fi.sopu.process.QuestionKind;
import fi.sopu.shared.Words;
import java.util.Optional;

/**
 * What one question gave. It shows something only when at least {@link Outcome#SMALLEST} took part.
 *
 * @param answers how many answers the figures rest on
 * @param shown   in the way of its kind
 */
public record QuestionResult(QuestionKind kind, Pole pole, Words asked, int roll, int participants, long answers, Shown shown) {

    public QuestionResult {
        shown = participants >= Outcome.SMALLEST ? shown : shown.withheld();
    }

    public boolean isReportable() {
        return participants >= Outcome.SMALLEST;
    }

    /** Enough people took part and there is something to show. */
    public boolean isShown() {
        return !shown.isEmpty();
    }

    /** What it shows where that is of this sort, else empty. */
    public <S extends Shown> Optional<S> as(Class<S> sort) {
        return sort.isInstance(shown) ? Optional.of(sort.cast(shown)) : Optional.empty();
    }

    public int percent() {
        return StageResult.percent(participants, roll);
    }
}
