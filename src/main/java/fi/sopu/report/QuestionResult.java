package fi.sopu.report;

import fi.sopu.process.Outcome;
import fi.sopu.process.Pole;
import fi.sopu.process.QuestionKind;
import fi.sopu.shared.Words;
import java.util.List;

/**
 * What one question gave. Ideas or clauses are there only when at least {@link Outcome#SMALLEST} took part.
 *
 * @param topK    how many of the best the ranking was meant to settle
 * @param answers how many answers the figures rest on
 * @param ideas   from the first rank on; empty for a question about clauses
 * @param clauses in the charter's order; empty for a question about ideas
 */
public record QuestionResult(QuestionKind kind, Pole pole, Words asked, int topK, int roll, int participants, long answers,
                             List<IdeaResult> ideas, List<ClauseResult> clauses) {

    public QuestionResult {
        boolean tells = participants >= Outcome.SMALLEST;
        ideas = tells ? List.copyOf(ideas) : List.of();
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
        return kind == QuestionKind.CLAUSES;
    }

    public int percent() {
        return StageResult.percent(participants, roll);
    }
}
