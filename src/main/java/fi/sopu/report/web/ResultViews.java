package fi.sopu.report.web;

import fi.sopu.portal.Dates;
import fi.sopu.portal.Texts;
import fi.sopu.report.IdeaResult;
import fi.sopu.report.QuestionResult;
import fi.sopu.report.RankingCaption;
import fi.sopu.report.StageResult;
import fi.sopu.report.boundary.DrawingResults;
import fi.sopu.report.boundary.ReadingReports;
import fi.sopu.report.web.ResultView.IdeaRow;
import fi.sopu.report.web.ResultView.Side;
import fi.sopu.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Puts a stage's result into the reader's language: sentences, pictures, tables. Used by the report, its preview and its public copy. */
@RequestScoped
public class ResultViews {

    @Inject
    ReadingReports reports;
    @Inject
    DrawingResults drawing;
    @Inject
    Texts texts;
    @Inject
    Dates dates;
    @Inject
    ClauseViews clauseViews;

    ResultView of(StageResult result) {
        String language = texts.language();
        List<String> sentences = reports.sayings(result).stream().map(say -> Spoken.of(say, result, language)).toList();
        List<Side> ideas = new ArrayList<>();
        List<Side> clauses = new ArrayList<>();
        int place = 0;
        for (QuestionResult question : result.questions()) {
            String id = "q" + ++place;
            if (question.isAboutClauses()) {
                clauses.add(clauseViews.side(id, question, rests(question), suppressed(question)));
            } else {
                ideas.add(side(id, question));
            }
        }
        return new ResultView(said(result.stage()), said(result.process()), said(result.body()), dates.day(result.closedOn()), sentences,
                texts.of("report.participation", result.participants(), result.roll()), result.percent() + "\u00a0%",
                texts.of("report.number", result.answers()), said(result.note()), ideas, clauses);
    }

    private Side side(String id, QuestionResult question) {
        String kind = question.pole().isNegative() ? "unwanted" : switch (question.pole()) {
            case WANTED, GOOD -> "wanted";
            default -> "neutral";
        };
        String title = texts.of("report.pole." + question.pole());
        RankingCaption caption = new RankingCaption(id, texts.of("report.picture.title", title), texts.of("report.picture.description"),
                texts.of("report.picture.less"), texts.of("report.picture.more"), texts.of("report.picture.middle"));
        String cut = question.ideas().size() > DrawingResults.MOST
                ? texts.of("report.picture.cut", DrawingResults.MOST, question.ideas().size()) : "";
        return new Side(id, kind, title, said(question.asked()), drawing.ranking(question, caption, texts.language()),
                question.ideas().stream().map(this::row).toList(), List.of(), rests(question), suppressed(question), cut);
    }

    private IdeaRow row(IdeaResult idea) {
        return new IdeaRow(idea.rank(), said(idea.words()), idea.percent() + "\u00a0%",
                idea.lowPercent() + "–" + idea.highPercent() + "\u00a0%", idea.answers());
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
