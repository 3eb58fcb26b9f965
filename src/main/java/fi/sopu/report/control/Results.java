package fi.sopu.report.control;

import fi.sopu.charter.ClauseKept;
import fi.sopu.charter.Keepings;
import fi.sopu.process.Outcome;
import fi.sopu.process.OutcomeItem;
import fi.sopu.report.ClauseResult;
import fi.sopu.report.IdeaResult;
import fi.sopu.report.Known;
import fi.sopu.report.QuestionResult;
import fi.sopu.report.Robustness;
import fi.sopu.report.ThemeResult;
import fi.sopu.report.TopBand;
import java.util.Arrays;
import java.util.List;

/** Turns what the other components publish into what a report shows. */
public final class Results {

    private Results() {
    }

    /** @param clauses how the clauses were kept; empty for a question about ideas */
    public static QuestionResult of(Outcome outcome, List<ClauseKept> clauses) {
        List<OutcomeItem> items = clauses.isEmpty() ? outcome.items() : List.of();
        return new QuestionResult(outcome.kind(), outcome.pole(), outcome.asked(), outcome.best(), outcome.roll(), outcome.participants(),
                outcome.answers(), items.stream().map(item -> idea(item, outcome.best() < items.size())).toList(),
                themes(outcome.grouped(), items, outcome.best()), robustness(outcome), known(outcome),
                clauses.stream().map(Results::clause).toList());
    }

    private static List<ThemeResult> themes(List<OutcomeItem> grouped, List<OutcomeItem> items, int best) {
        return grouped.stream().map(theme -> new ThemeResult(idea(theme, best < grouped.size()), items.stream()
                .filter(item -> theme.source().equals(item.within())).map(item -> idea(item, best < items.size())).toList())).toList();
    }

    /** @param banded false when all belong to the first k anyway */
    private static IdeaResult idea(OutcomeItem item, boolean banded) {
        return new IdeaResult(item.rank(), item.words(), item.score(), item.low(), item.high(), item.count("ANSWERS"), banded ? band(item) : null);
    }

    private static TopBand band(OutcomeItem item) {
        return Arrays.stream(TopBand.values()).filter(band -> item.count(band.name()) > 0).findFirst().orElse(null);
    }

    private static Robustness robustness(Outcome outcome) {
        int top = outcome.count(Outcome.TOP);
        return top > 0 ? new Robustness(top, outcome.count(Outcome.TOP_STAYS)) : null;
    }

    private static Known known(Outcome outcome) {
        int best = outcome.count(Outcome.BEST);
        return best > 0 ? new Known(best, outcome.count(Outcome.BEST_STAYING), outcome.count(Outcome.SETTLED) > 0) : null;
    }

    private static ClauseResult clause(ClauseKept clause) {
        Keepings keepings = clause.keepings();
        return new ClauseResult(clause.number(), clause.text(), keepings.answers(), keepings.counts(), keepings.band(),
                keepings.kept(), clause.change());
    }
}
