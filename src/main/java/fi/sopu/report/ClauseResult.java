package fi.sopu.report;

import fi.sopu.charter.Change;
import fi.sopu.process.Band;
import fi.sopu.process.Interval;
import fi.sopu.process.Tally;
import fi.sopu.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * How a clause of the charter has been kept: counts, or a band when nearly all agreed, or nothing when too few answered.
 *
 * @param avoid   whether people were asked if it was avoided: then kept means avoided
 * @param answers how many answered, 0 when nothing is told
 * @param kept    90 % interval of the share that finds it kept among those who took a side, or null
 * @param change  since the follow-up before, or null
 */
public record ClauseResult(boolean avoid, int number, Words words, int answers, @Nullable Tally counts, @Nullable Band band, @Nullable Interval kept, @Nullable Change change) {

    /** How the clause stands in the eyes of the majority, as far as the interval lets one say. */
    public enum Verdict { KEPT, NOT_KEPT, UNSURE, HIDDEN }

    public boolean isHidden() {
        return counts == null && band == null;
    }

    public Verdict verdict() {
        if (isHidden()) {
            return Verdict.HIDDEN;
        }
        return kept == null ? Verdict.UNSURE : kept.low() > 0.5 ? Verdict.KEPT : kept.high() < 0.5 ? Verdict.NOT_KEPT : Verdict.UNSURE;
    }
}
