package fi.sopu.report.boundary;

import fi.sopu.charter.Tally;
import fi.sopu.duel.AnswerTimes;
import fi.sopu.process.Pole;
import fi.sopu.report.ClauseResult;
import fi.sopu.report.IdeaResult;
import fi.sopu.report.KeepingCaption;
import fi.sopu.report.PictureCaption;
import fi.sopu.report.QuestionResult;
import fi.sopu.report.RankingCaption;
import fi.sopu.report.control.ChanceBar;
import fi.sopu.report.control.DotWhisker;
import fi.sopu.report.control.DotWhisker.Frame;
import fi.sopu.report.control.DotWhisker.Mark;
import fi.sopu.report.control.DotWhisker.Scale;
import fi.sopu.report.control.DotWhisker.Sign;
import fi.sopu.report.control.ShareBar;
import fi.sopu.report.control.TimeBars;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Drawing a result as pictures, the same on the page, on paper and in public. Users' words come out escaped. */
@UseCase
public class DrawingResults {

    /** How many ideas a picture shows at most; the table has them all. */
    public static final int MOST = 15;
    /** The bucket that begins at half a minute: answer times are drawn to there at least, so that questions can be compared. */
    private static final int USUALLY = AnswerTimes.bucket(32_001);

    /**
     * @param ideas from the first rank on
     * @return SVG markup, empty when there are no ideas
     */
    @Allowed(everyone = true)
    public String ranking(Pole pole, List<IdeaResult> ideas, RankingCaption caption, String language) {
        Mark mark = pole.isNegative() ? Mark.UNWANTED : switch (pole) {
            case WANTED, GOOD -> Mark.WANTED;
            default -> Mark.NEUTRAL;
        };
        return DotWhisker.draw(new Frame(caption.id(), caption.title(), caption.description(), mark, Scale.SHARE, caption.less(),
                        caption.more(), caption.middle()),
                IntStream.range(0, Math.min(MOST, ideas.size())).mapToObj(i -> row(ideas.get(i), caption.notes().get(i), language)).toList());
    }

    private static DotWhisker.Row row(IdeaResult idea, String note, String language) {
        return new DotWhisker.Row(idea.rank(), idea.words().in(language), note, idea.share(), idea.low(), idea.high(),
                idea.percent() + "\u00a0%", idea.band() == null ? Sign.NONE : Sign.valueOf(idea.band().name()));
    }

    /**
     * @param caption its title and description
     * @param percent how surely the first of the two comes first
     * @return SVG markup
     */
    @Allowed(everyone = true)
    public String chance(PictureCaption caption, String first, String second, int percent) {
        return ChanceBar.draw(caption.id(), caption.title(), caption.description(), new ChanceBar.Part(first, percent),
                new ChanceBar.Part(second, 100 - percent));
    }

    /**
     * A histogram of answer times.
     *
     * @param half what to write over the time that half of the answers stayed within, and {@code most} over that of nine tenths
     * @return SVG markup
     */
    @Allowed(everyone = true)
    public String times(AnswerTimes times, PictureCaption caption, String half, String most) {
        List<Integer> filled = IntStream.range(0, AnswerTimes.BUCKETS).filter(bucket -> times.counts().get(bucket) > 0).boxed().toList();
        if (filled.isEmpty()) {
            return "";
        }
        int last = Math.min(AnswerTimes.BUCKETS - 1, Math.max(USUALLY, filled.get(filled.size() - 1) + 1));
        // an axis of doublings has no 0, where the first bucket begins: it is drawn with the second
        List<TimeBars.Bar> bars = IntStream.rangeClosed(1, last).mapToObj(bucket -> new TimeBars.Bar(AnswerTimes.from(bucket), AnswerTimes.to(bucket),
                times.counts().get(bucket) + (bucket == 1 ? times.counts().get(0) : 0))).toList();
        return TimeBars.draw(caption.id(), caption.title(), caption.description(), bars,
                List.of(new TimeBars.Mark(times.within(0.5), half), new TimeBars.Mark(times.within(0.9), most)),
                Stream.of(1, 2, 4, 8, 15, 30, 60, 120, 240, 480).map(s -> new TimeBars.Mark(s, s + "\u00a0s")).toList());
    }

    /** @return SVG markup, empty when there are no clauses */
    @Allowed(everyone = true)
    public String keeping(QuestionResult question, KeepingCaption caption, String language) {
        return ShareBar.draw(caption.id(), caption.title(), caption.description(),
                new ShareBar.Names(caption.kept(), caption.partly(), caption.notKept(), caption.cantSay(), caption.whisker()),
                IntStream.range(0, question.clauses().size())
                        .mapToObj(i -> row(question.clauses().get(i), caption.notes().get(i), language)).toList());
    }

    private static ShareBar.Row row(ClauseResult clause, String note, String language) {
        String label = clause.words().in(language);
        Tally counts = clause.counts();
        if (counts == null) {
            return ShareBar.Row.told(clause.number(), label, note);
        }
        List<Double> shares = Stream.of(counts.kept(), counts.partly(), counts.notKept(), counts.cantSay())
                .map(count -> (double) count / counts.answers()).toList();
        double low = clause.kept() == null ? Double.NaN : clause.kept().low();
        double high = clause.kept() == null ? Double.NaN : clause.kept().high();
        return new ShareBar.Row(clause.number(), label, shares, low, high, note);
    }
}
