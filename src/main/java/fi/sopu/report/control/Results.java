package fi.sopu.report.control;

import fi.sopu.charter.ClauseKept;
import fi.sopu.charter.Keepings;
import fi.sopu.process.Outcome;
import fi.sopu.process.OutcomeItem;
import fi.sopu.report.ClauseResult;
import fi.sopu.report.IdeaResult;
import fi.sopu.report.QuestionResult;
import java.util.List;

/** Turns what the other components publish into what a report shows. */
public final class Results {

    private Results() {
    }

    /** @param clauses how the clauses were kept; empty for a question about ideas */
    public static QuestionResult of(Outcome outcome, List<ClauseKept> clauses) {
        List<IdeaResult> ideas = clauses.isEmpty() ? outcome.items().stream().map(Results::idea).toList() : List.of();
        return new QuestionResult(outcome.kind(), outcome.pole(), outcome.asked(), outcome.topK(), outcome.roll(),
                outcome.participants(), outcome.answers(), ideas, clauses.stream().map(Results::clause).toList());
    }

    private static IdeaResult idea(OutcomeItem item) {
        return new IdeaResult(item.rank(), item.words(), item.score(), item.low(), item.high(), item.count("ANSWERS"));
    }

    private static ClauseResult clause(ClauseKept clause) {
        Keepings keepings = clause.keepings();
        return new ClauseResult(clause.number(), clause.text(), keepings.answers(), keepings.counts(), keepings.band(),
                keepings.kept(), clause.change());
    }
}
