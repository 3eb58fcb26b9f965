package fi.sopu.report.web;

import fi.sopu.process.QuestionKind;
import fi.sopu.report.MeasuredResult;
import fi.sopu.report.ShownMeasured;
import fi.sopu.report.web.DotWhisker.Frame;
import fi.sopu.report.web.DotWhisker.Mark;
import fi.sopu.report.web.DotWhisker.Row;
import fi.sopu.report.web.DotWhisker.Scale;
import fi.sopu.report.web.DotWhisker.Sign;
import fi.sopu.survey.StatementsQuestion;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Puts into the reader's language what a round of measurement came to. */
@RequestScoped
public class MeasuredViews implements ShownView {

    @Inject
    Texts texts;
    @Inject
    Levels levels;

    /**
     * A question of statements.
     *
     * @param picture SVG markup, empty where there is none
     */
    public record Side(String id, String title, Said asked, String picture, List<Line> lines, String rests, String suppressed) {
    }

    /** @param answers how many were 1 to 5, in words; empty where nearly all were alike */
    public record Line(Said name, String mean, String interval, String answers, int people) {
    }

    @Override
    public QuestionKind id() {
        return StatementsQuestion.ID;
    }

    @Override
    public String view() {
        return "/WEB-INF/includes/survey/question-view.xhtml";
    }

    @Override
    public Part part(List<Placed> questions) {
        return new Part(questions.stream().map(this::side).toList(), List.of("report.how.measured", "report.how.interval.measured"));
    }

    private Side side(Placed placed) {
        List<MeasuredResult> all = placed.question().as(ShownMeasured.class).orElseThrow().dimensions();
        String title = texts.of("report.measured");
        String picture = DotWhisker.draw(new Frame(placed.id(), title, texts.of("report.measured.description"), Mark.NEUTRAL, Scale.LEVELS, texts.of("report.measured.less"),
                texts.of("report.measured.more"), ""), all.stream().map(this::row).toList());
        return new Side(placed.id(), title, Said.of(placed.question().asked(), texts.language()), picture, all.stream().map(this::line).toList(), placed.rests(),
                placed.suppressed());
    }

    private Row row(MeasuredResult one) {
        return new Row(one.number(), one.name().in(texts.language()), "", Levels.share(one.mean()), Levels.share(one.low()), Levels.share(one.high()),
                levels.told(one.mean(), one.side()), Sign.NONE);
    }

    private Line line(MeasuredResult one) {
        return new Line(Said.of(one.name(), texts.language()), levels.told(one.mean(), one.side()), levels.range(one.low(), one.high()),
                one.answers().isEmpty() ? texts.of("report.measured.alike") : Levels.counts(one.answers()), one.people());
    }
}
