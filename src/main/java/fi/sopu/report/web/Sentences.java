package fi.sopu.report.web;

import fi.sopu.report.ClauseResult;
import fi.sopu.report.ClauseResult.Verdict;
import fi.sopu.report.IdeaResult;
import fi.sopu.report.QuestionResult;
import fi.sopu.report.StageResult;
import java.util.List;
import java.util.Locale;

/**
 * Says in one sentence what a question gave, and no more than its intervals allow: one idea is named first only when its
 * interval lies above all others'; a few when they overlap; and when many do, that none stands out.
 */
final class Sentences {

    private static final int MOST_NAMED = 3;

    private Sentences() {
    }

    /** One sentence for each question that has something to show, in their order. */
    static List<Sentence> of(StageResult result) {
        return result.questions().stream().filter(QuestionResult::isShown)
                .map(q -> q.isAboutClauses() ? ofClauses(q.clauses()) : ofIdeas(q)).toList();
    }

    private static Sentence ofIdeas(QuestionResult question) {
        List<IdeaResult> leaders = leaders(question.leading());
        String how = leaders.size() == 1 ? "one" : leaders.size() <= MOST_NAMED ? "few" : "level";
        String pole = question.pole().name().toLowerCase(Locale.ROOT).replace("_", "");
        return new Sentence("report.say." + pole + "." + how,
                leaders.stream().limit(MOST_NAMED).map(IdeaResult::words).toList(), List.of());
    }

    /** The first idea and those whose intervals reach into its own. */
    static List<IdeaResult> leaders(List<IdeaResult> ranked) {
        double floor = ranked.get(0).low();
        return ranked.stream().filter(idea -> idea.rank() == ranked.get(0).rank() || idea.high() >= floor).toList();
    }

    private static Sentence ofClauses(List<ClauseResult> clauses) {
        int kept = count(clauses, Verdict.KEPT);
        int broken = count(clauses, Verdict.NOT_KEPT);
        int all = clauses.size();
        String how = kept == all ? "all" : kept + broken == 0 ? "unsure" : kept + broken == all ? "split" : "some";
        return new Sentence("report.say.clauses." + how, List.of(), List.of(kept, broken, all - kept - broken, all));
    }

    private static int count(List<ClauseResult> clauses, Verdict verdict) {
        return (int) clauses.stream().filter(clause -> clause.verdict() == verdict).count();
    }
}
