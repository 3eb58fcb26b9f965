package fi.sopu.report.web;

import fi.sopu.duel.IdeasQuestion;
import fi.sopu.process.Known;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.Robustness;
import fi.sopu.report.QuestionResult;
import fi.sopu.report.ShownRanking;
import fi.sopu.report.StageResult;
import fi.sopu.report.web.ResultView.IdeaSide;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Puts into the reader's language which ideas come first. */
@RequestScoped
public class IdeaViews implements ShownView {

    @Inject
    RankingViews rankings;
    @Inject
    Texts texts;

    @Override
    public QuestionKind id() {
        return IdeasQuestion.ID;
    }

    @Override
    public String view() {
        return "/WEB-INF/includes/duel/question-view.xhtml";
    }

    @Override
    public Part part(List<Placed> questions) {
        List<IdeaSide> sides = questions.stream().map(this::side).toList();
        List<String> how = new ArrayList<>();
        how.add(StageResult.isSmall(questions.get(0).question().roll()) ? "report.how.times" : "report.how.picture");
        if (questions.stream().anyMatch(placed -> ranking(placed).robustness() != null)) {
            // the intervals come from councils drawn anew, as in all but the oldest copies
            how.add("report.how.resampled");
        }
        if (sides.stream().anyMatch(side -> !side.leading().bands().isEmpty())) {
            how.add("report.how.bands");
        }
        return new Part(sides, how);
    }

    private static ShownRanking ranking(Placed placed) {
        return placed.question().as(ShownRanking.class).orElseThrow();
    }

    private IdeaSide side(Placed placed) {
        QuestionResult question = placed.question();
        ShownRanking ranking = ranking(placed);
        String kind = question.pole().isNegative() ? "unwanted" : switch (question.pole()) {
            case WANTED, GOOD -> "wanted";
            default -> "neutral";
        };
        boolean few = StageResult.isSmall(question.roll());
        String id = placed.id();
        String title = texts.of("report.pole." + question.pole());
        return new IdeaSide(id, placed.place(), kind, title, Said.of(question.asked(), texts.language()), rankings.leading(id, question.pole(), ranking, title, few),
                ranking.isGrouped() ? rankings.single(id + "-single", question.pole(), ranking, title, few) : null, rankings.themes(ranking), known(ranking),
                stays(ranking), placed.rests(), placed.suppressed());
    }

    private String known(ShownRanking ranking) {
        Known known = ranking.known();
        return known == null ? "" : texts.of(known.settled() ? "report.settled" : "report.notSettled", known.best(), known.staying(), known.percent());
    }

    /** Empty when the first ones are all there are, too. */
    private String stays(ShownRanking ranking) {
        Robustness robustness = ranking.robustness();
        return robustness == null || robustness.top() >= ranking.leading().size() ? ""
                : texts.of("report.stays", robustness.top(), robustness.percent());
    }
}
