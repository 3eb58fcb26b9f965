package fi.sopu.report;

import fi.sopu.charter.ClausesQuestion;
import fi.sopu.process.Known;
import fi.sopu.process.Outcome;
import fi.sopu.process.Pole;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.Robustness;
import fi.sopu.shared.Words;
import java.util.List;

/**
 * What one question gave. Ideas or clauses are there only when at least {@link Outcome#SMALLEST} took part.
 *
 * @param topK       how many the top is, which the signs are about
 * @param answers    how many answers the figures rest on
 * @param ideas      from the first rank on; empty for a question about clauses
 * @param themes     the same ranking with ideas of the same meaning as one; empty when none were grouped
 * @param robustness of the first ones, or null where it was not computed
 * @param known      how far the top was settled, or null where it was not computed
 * @param clauses    in the charter's order; empty for a question about ideas
 */
public record QuestionResult(QuestionKind kind, Pole pole, Words asked, int topK, int roll, int participants, long answers,
                             List<IdeaResult> ideas, List<ThemeResult> themes, Robustness robustness, Known known,
                             List<ClauseResult> clauses) {

    public QuestionResult {
        boolean tells = participants >= Outcome.SMALLEST;
        ideas = tells ? List.copyOf(ideas) : List.of();
        themes = tells ? List.copyOf(themes) : List.of();
        robustness = tells ? robustness : null;
        known = tells ? known : null;
        clauses = tells ? List.copyOf(clauses) : List.of();
    }

    public boolean isReportable() {
        return participants >= Outcome.SMALLEST;
    }

    /** Enough people took part and there is something to show. */
    public boolean isShown() {
        return !ideas.isEmpty() || !clauses.isEmpty();
    }

    public boolean isAboutClauses() {
        return ClausesQuestion.ID == kind;
    }

    public boolean isGrouped() {
        return !themes.isEmpty();
    }

    /** The ranking that the report begins with: themes where there are some, else ideas. */
    public List<IdeaResult> leading() {
        return isGrouped() ? themes.stream().map(ThemeResult::standing).toList() : ideas;
    }

    public int percent() {
        return StageResult.percent(participants, roll);
    }
}
