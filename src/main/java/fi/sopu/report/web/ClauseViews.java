package fi.sopu.report.web;

import fi.sopu.charter.Change;
import fi.sopu.charter.ClausesQuestion;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.Tally;
import fi.sopu.report.ClauseResult;
import fi.sopu.report.QuestionResult;
import fi.sopu.report.ShownClauses;
import fi.sopu.report.StageResult;
import fi.sopu.report.web.ResultView.ClauseRow;
import fi.sopu.report.web.ResultView.ClauseSide;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Puts into the reader's language how the clauses of a charter have been kept. */
@RequestScoped
public class ClauseViews implements ShownView {

    @Inject
    Texts texts;

    @Override
    public QuestionKind id() {
        return ClausesQuestion.ID;
    }

    @Override
    public String view() {
        return "/WEB-INF/includes/charter/question-view.xhtml";
    }

    @Override
    public Part part(List<Placed> questions) {
        return new Part(questions.stream().map(this::side).toList(), List.of("report.how.clauses"));
    }

    private ClauseSide side(Placed placed) {
        QuestionResult question = placed.question();
        List<ClauseResult> clauses = question.as(ShownClauses.class).orElseThrow().clauses();
        List<ClauseRow> rows = clauses.stream().map(this::row).toList();
        String title = texts.of("report.clauses");
        ShareBar.Names names = new ShareBar.Names(texts.of("report.answer.KEPT"), texts.of("report.answer.PARTLY"), texts.of("report.answer.NOT_KEPT"),
                texts.of("report.answer.CANT_SAY"), texts.of("report.clauses.whisker"));
        String picture = ShareBar.draw(placed.id(), title, texts.of("report.clauses.description"), names, clauses.stream().map(this::bar).toList());
        return new ClauseSide(placed.id(), title, Said.of(question.asked(), texts.language()), picture, rows, placed.rests(), placed.suppressed());
    }

    private ShareBar.Row bar(ClauseResult clause) {
        String label = clause.words().in(texts.language());
        Tally counts = clause.counts();
        if (counts == null) {
            return ShareBar.Row.told(clause.number(), label, note(clause));
        }
        List<Double> shares = Stream.of(counts.kept(), counts.partly(), counts.notKept(), counts.cantSay())
                .map(count -> (double) count / counts.answers()).toList();
        double low = clause.kept() == null ? Double.NaN : clause.kept().low();
        double high = clause.kept() == null ? Double.NaN : clause.kept().high();
        return new ShareBar.Row(clause.number(), label, shares, low, high, note(clause));
    }

    private ClauseRow row(ClauseResult clause) {
        Said words = Said.of(clause.words(), texts.language());
        String answers = clause.answers() == 0 ? "" : String.valueOf(clause.answers());
        if (clause.counts() == null) {
            return new ClauseRow(clause.number(), words, "", "", "", "", interval(clause), answers, told(clause), change(clause.change()));
        }
        return new ClauseRow(clause.number(), words, String.valueOf(clause.counts().kept()), String.valueOf(clause.counts().partly()),
                String.valueOf(clause.counts().notKept()), String.valueOf(clause.counts().cantSay()), interval(clause), answers, "",
                change(clause.change()));
    }

    /** Under the clause's bar, or in its place. */
    private String note(ClauseResult clause) {
        String start = clause.counts() == null ? told(clause) : StageResult.isSmall(sides(clause.counts()))
                ? texts.of("report.clause.few", clause.answers(), clause.counts().kept(), sides(clause.counts()))
                : texts.of("report.clause.answers", clause.answers(), interval(clause));
        String change = change(clause.change());
        return change.isEmpty() ? start : start + " " + change;
    }

    private static int sides(Tally counts) {
        return counts.kept() + counts.partly() + counts.notKept();
    }

    /** Why there are no counts: too few answers, or nearly all of one mind. */
    private String told(ClauseResult clause) {
        if (clause.band() == null) {
            return texts.of("report.clause.hidden");
        }
        String key = clause.band().answer().takesSide() ? "report.clause.band" : "report.clause.bandCantSay";
        return texts.of(key, clause.band().atLeast(), texts.of("report.answer." + clause.band().answer()), clause.answers());
    }

    private String interval(ClauseResult clause) {
        return clause.kept() == null ? "" : clause.kept().lowPercent() + "–" + clause.kept().highPercent() + "\u00a0%";
    }

    private String change(Change change) {
        if (change == null) {
            return "";
        }
        return texts.of(change.unsure() ? "report.change.unsure" : change.better() ? "report.change.better" : "report.change.worse",
                Math.abs(change.points()), signed(change.low()), signed(change.high()));
    }

    private static String signed(int points) {
        return points > 0 ? "+" + points : points < 0 ? "−" + -points : "0";
    }
}
