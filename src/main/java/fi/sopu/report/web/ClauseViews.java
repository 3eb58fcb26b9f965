package fi.sopu.report.web;

import fi.sopu.charter.Change;
import fi.sopu.charter.CharterPart;
import fi.sopu.charter.ClausesQuestion;
import fi.sopu.process.Interval;
import fi.sopu.process.Keeping;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.Tally;
import fi.sopu.report.ClauseResult;
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
        return new Part(questions.stream().flatMap(this::sides).toList(), List.of("report.how.clauses"));
    }

    /** What was promised, and beside it what was to be avoided, which is asked about in other words. */
    private Stream<ClauseSide> sides(Placed placed) {
        List<ClauseResult> clauses = placed.question().as(ShownClauses.class).orElseThrow().clauses();
        return clauses.isEmpty() ? Stream.of(side(placed, false, clauses))
                : CharterPart.of(clauses, ClauseResult::avoid).stream().map(part -> side(placed, part.avoid(), part.clauses()));
    }

    private ClauseSide side(Placed placed, boolean avoid, List<ClauseResult> clauses) {
        String id = placed.id() + (avoid ? "-avoid" : "");
        String title = texts.of(avoid ? "report.clauses.avoid" : "report.clauses");
        List<String> names = Stream.of(Keeping.values()).map(answer -> answer(avoid, answer)).toList();
        ShareBar.Names signs = new ShareBar.Names(names, texts.of(avoid ? "report.clauses.avoid.whisker" : "report.clauses.whisker"));
        String picture = ShareBar.draw(id, ShareBar.Kind.KEPT, title, texts.of(avoid ? "report.clauses.avoid.description" : "report.clauses.description"), signs,
                clauses.stream().map(this::bar).toList());
        return new ClauseSide(id, title, Said.of(placed.question().asked(), texts.language()),
                Stream.concat(names.stream(), Stream.of(texts.of(avoid ? "report.table.avoided" : "report.table.kept"))).toList(), picture,
                clauses.stream().map(this::row).toList(), placed.rests(), placed.suppressed());
    }

    private String answer(boolean avoid, Keeping answer) {
        return texts.of((avoid ? "report.avoid." : "report.answer.") + answer);
    }

    private ShareBar.Row bar(ClauseResult clause) {
        String label = clause.words().in(texts.language());
        Tally counts = clause.counts();
        if (counts == null) {
            return ShareBar.Row.told(clause.number(), label, note(clause));
        }
        List<ShareBar.Piece> pieces = Stream.of(Keeping.values()).map(counts::count).map(count -> {
            double share = (double) count / counts.answers();
            return new ShareBar.Piece(share, isFew(clause) ? String.valueOf(count) : Math.round(100 * share) + "\u00a0%");
        }).toList();
        double low = clause.kept() == null ? Double.NaN : clause.kept().low();
        double high = clause.kept() == null ? Double.NaN : clause.kept().high();
        return new ShareBar.Row(clause.number(), label, pieces, low, high, note(clause));
    }

    private ClauseRow row(ClauseResult clause) {
        Said words = Said.of(clause.words(), texts.language());
        String answers = clause.answers() == 0 ? "" : String.valueOf(clause.answers());
        if (clause.counts() == null) {
            return new ClauseRow(clause.number(), words, "", "", "", "", interval(clause), answers, told(clause), change(clause));
        }
        return new ClauseRow(clause.number(), words, String.valueOf(clause.counts().kept()), String.valueOf(clause.counts().partly()),
                String.valueOf(clause.counts().notKept()), String.valueOf(clause.counts().cantSay()), interval(clause), answers, "",
                change(clause));
    }

    /** Under the clause's bar, or in its place. */
    private String note(ClauseResult clause) {
        String start = clause.counts() == null ? told(clause)
                : isFew(clause)
                        ? texts.of(clause.avoid() ? "report.clause.avoid.few" : "report.clause.few", clause.answers(), clause.counts().kept(), clause.counts().sides())
                : texts.of(clause.avoid() ? "report.clause.avoid.answers" : "report.clause.answers", clause.answers(), interval(clause));
        String change = change(clause);
        return change.isEmpty() ? start : start + " " + change;
    }

    /** So few gave a view that they are told as so many of so many. */
    private static boolean isFew(ClauseResult clause) {
        return StageResult.isSmall(clause.counts() == null ? clause.answers() : clause.counts().sides());
    }

    /** Why there are no counts: too few answers, or nearly all of one mind. */
    private String told(ClauseResult clause) {
        if (clause.band() == null) {
            return texts.of("report.clause.hidden");
        }
        String key = clause.band().answer().takesSide() ? "report.clause.band" : "report.clause.bandCantSay";
        return texts.of(key, clause.band().atLeast(), answer(clause.avoid(), clause.band().answer()), clause.answers());
    }

    /** In per cent; of few as so many of so many, and of a band among few not at all, since the band says it. */
    private String interval(ClauseResult clause) {
        Interval kept = clause.kept();
        if (kept == null) {
            return "";
        }
        if (!isFew(clause)) {
            return kept.lowPercent() + "–" + kept.highPercent() + "\u00a0%";
        }
        if (clause.counts() == null) {
            return "";
        }
        int sides = clause.counts().sides();
        return Math.round(kept.low() * sides) + "–" + Math.round(kept.high() * sides) + "/" + sides;
    }

    private String change(ClauseResult clause) {
        Change change = clause.change();
        if (change == null) {
            return "";
        }
        if (isFew(clause)) {
            return texts.of(change.unsure() ? "report.change.unsureFew" : change.better() ? "report.change.betterFew" : "report.change.worseFew");
        }
        return texts.of(change.unsure() ? "report.change.unsure" : change.better() ? "report.change.better" : "report.change.worse", Math.abs(change.points()),
                signed(change.low()), signed(change.high()));
    }

    private static String signed(int points) {
        return points > 0 ? "+" + points : points < 0 ? "−" + -points : "0";
    }
}
