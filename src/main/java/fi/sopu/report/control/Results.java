package fi.sopu.report.control;

import fi.sopu.charter.ClauseKept;
import fi.sopu.process.Keepings;
import fi.sopu.process.Outcome;
import fi.sopu.process.RankedIdea;
import fi.sopu.process.RankedIdeas;
import fi.sopu.report.ClauseResult;
import fi.sopu.report.IdeaResult;
import fi.sopu.report.QuestionResult;
import fi.sopu.report.ThemeResult;
import java.util.List;

/** Turns what the other components publish into what a report shows. */
public final class Results {

    private Results() {
    }

    /** @param clauses how the clauses were kept; empty for a question about ideas */
    public static QuestionResult of(Outcome outcome, List<ClauseKept> clauses) {
        RankedIdeas ranked = outcome.as(RankedIdeas.class).orElse(RankedIdeas.NONE);
        List<RankedIdea> ideas = ranked.ideas();
        int best = ranked.best(outcome.topK());
        return new QuestionResult(outcome.kind(), outcome.pole(), outcome.asked(), best, outcome.roll(), outcome.participants(),
                outcome.answers(), ideas.stream().map(idea -> idea(idea, best < ideas.size())).toList(), themes(ranked, best),
                ranked.robustness(), best > 0 ? ranked.known() : null, clauses.stream().map(Results::clause).toList());
    }

    private static List<ThemeResult> themes(RankedIdeas ranked, int best) {
        return ranked.grouped().stream().map(theme -> new ThemeResult(idea(theme, best < ranked.grouped().size()), ranked.ideas().stream()
                .filter(idea -> theme.source().equals(idea.within())).map(idea -> idea(idea, best < ranked.ideas().size())).toList())).toList();
    }

    /** @param banded false when all belong to the first k anyway */
    private static IdeaResult idea(RankedIdea idea, boolean banded) {
        return new IdeaResult(idea.rank(), idea.words(), idea.share(), idea.low(), idea.high(), idea.answers(), banded ? idea.band() : null);
    }

    private static ClauseResult clause(ClauseKept clause) {
        Keepings keepings = clause.keepings();
        return new ClauseResult(clause.number(), clause.text(), keepings.answers(), keepings.counts(), keepings.band(),
                keepings.kept(), clause.change());
    }
}
