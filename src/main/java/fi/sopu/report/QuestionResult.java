package fi.sopu.report;

import fi.sopu.process.Pole;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.Turnout;
import fi.sopu.shared.Words;
import java.util.Optional;

/**
 * What one question gave. It shows something only when as many took part as it is told from.
 *
 * @param turnout whose answers how many answers the figures rest on
 * @param shown   in the way of its kind
 */
public record QuestionResult(QuestionKind kind, Pole pole, Words asked, Turnout turnout, Shown shown) {

    public QuestionResult {
        shown = turnout.isReportable() ? shown : shown.withheld();
    }

    public boolean isReportable() {
        return turnout.isReportable();
    }

    public int roll() {
        return turnout.roll();
    }

    public int participants() {
        return turnout.participants();
    }

    public long answers() {
        return turnout.answers();
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
        return StageResult.percent(participants(), roll());
    }
}
