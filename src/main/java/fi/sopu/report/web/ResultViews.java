package fi.sopu.report.web;

import fi.sopu.process.Known;
import fi.sopu.process.Robustness;
import fi.sopu.report.QuestionResult;
import fi.sopu.report.StageResult;
import fi.sopu.report.web.ResultView.ClauseSide;
import fi.sopu.report.web.ResultView.IdeaSide;
import fi.sopu.shared.Words;
import fi.sopu.texts.Dates;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Puts a stage's result into the reader's language: sentences, pictures, tables. Used by the report, its preview and its public copy. */
@RequestScoped
public class ResultViews {

    @Inject
    RankingViews rankings;
    @Inject
    Texts texts;
    @Inject
    Dates dates;
    @Inject
    ClauseViews clauseViews;

    ResultView of(StageResult result) {
        List<String> sentences = Spoken.all(result, texts.language());
        List<IdeaSide> ideas = new ArrayList<>();
        List<ClauseSide> clauses = new ArrayList<>();
        for (int place = 0; place < result.questions().size(); place++) {
            QuestionResult question = result.questions().get(place);
            if (question.isAboutClauses()) {
                clauses.add(clauseViews.side("q" + place, question, rests(question), suppressed(question)));
            } else {
                ideas.add(side(place, question));
            }
        }
        return new ResultView(said(result.stage()), said(result.process()), said(result.body()), dates.day(result.closedOn()), sentences,
                texts.of("report.participation", result.participants(), result.roll()), result.percent() + "\u00a0%",
                texts.of("report.number", result.answers()), said(result.note()), ideas, clauses,
                result.questions().stream().anyMatch(question -> question.robustness() != null));
    }

    private IdeaSide side(int place, QuestionResult question) {
        String kind = question.pole().isNegative() ? "unwanted" : switch (question.pole()) {
            case WANTED, GOOD -> "wanted";
            default -> "neutral";
        };
        String id = "q" + place;
        String title = texts.of("report.pole." + question.pole());
        return new IdeaSide(id, place, kind, title, said(question.asked()), rankings.leading(id, question, title),
                question.isGrouped() ? rankings.single(id + "-single", question, title) : null, rankings.themes(question), known(question), stays(question),
                rests(question), suppressed(question));
    }

    private String known(QuestionResult question) {
        Known known = question.known();
        return known == null ? "" : texts.of(known.settled() ? "report.settled" : "report.notSettled", known.best(), known.staying(), known.percent());
    }

    /** Empty when the first ones are all there are, too. */
    private String stays(QuestionResult question) {
        Robustness robustness = question.robustness();
        return robustness == null || robustness.top() >= question.leading().size() ? ""
                : texts.of("report.stays", robustness.top(), robustness.percent());
    }

    /** How many took part and how many answers the figures rest on; empty when nothing is shown. */
    private String rests(QuestionResult question) {
        return question.isShown() ? texts.of("report.rests", question.answers(), question.participants(), question.roll(),
                question.percent()) : "";
    }

    private String suppressed(QuestionResult question) {
        return question.isShown() ? "" : texts.of(question.isReportable() ? "report.nothing" : "report.tooFew.question");
    }

    private Said said(Words words) {
        return Said.of(words, texts.language());
    }
}
