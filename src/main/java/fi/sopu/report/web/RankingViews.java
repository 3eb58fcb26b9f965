package fi.sopu.report.web;

import fi.sopu.process.Pole;
import fi.sopu.process.TopBand;
import fi.sopu.report.IdeaResult;
import fi.sopu.report.ShownRanking;
import fi.sopu.report.ThemeResult;
import fi.sopu.report.web.DotWhisker.Frame;
import fi.sopu.report.web.DotWhisker.Mark;
import fi.sopu.report.web.DotWhisker.Scale;
import fi.sopu.report.web.DotWhisker.Sign;
import fi.sopu.report.web.RankingView.BandView;
import fi.sopu.report.web.RankingView.Row;
import fi.sopu.shared.Words;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a question's rankings into the reader's language: of themes and of ideas by themselves. */
@RequestScoped
public class RankingViews {

    /** How many ideas a picture shows at most; the table has them all. */
    private static final int MOST = 15;

    @Inject
    Texts texts;

    /**
     * Of themes where ideas were grouped, else of ideas.
     *
     * @param few whether so few were asked that shares are told as so many of ten
     */
    RankingView leading(String id, Pole pole, ShownRanking ranking, String title, boolean few) {
        return ranking.isGrouped()
                ? view(id, pole, ranking, texts.of("report.picture.themes", title), ranking.leading(),
                        ranking.themes().stream().map(theme -> theme.isTheme() ? texts.of("report.theme.ideas", theme.ideas().size()) : "").toList(), few)
                : single(id, pole, ranking, title, few);
    }

    RankingView single(String id, Pole pole, ShownRanking ranking, String title, boolean few) {
        return view(id, pole, ranking, texts.of("report.picture.title", title), ranking.ideas(), ranking.ideas().stream().map(idea -> "").toList(), few);
    }

    List<ThemeView> themes(ShownRanking ranking) {
        return ranking.themes().stream().filter(ThemeResult::isTheme).map(theme -> new ThemeView(theme.standing().rank(),
                said(theme.standing().words()), theme.ideas().stream().map(idea -> new ThemeView.Idea(said(idea.words()),
                        texts.of("report.theme.rank", idea.rank()))).toList()))
                .toList();
    }

    private RankingView view(String id, Pole pole, ShownRanking ranking, String title, List<IdeaResult> ideas, List<String> notes, boolean few) {
        List<BandView> bands = Stream.of(TopBand.values()).map(band -> bandLine(band, ranking.topK(), ideas)).filter(Objects::nonNull).toList();
        return new RankingView(title, picture(id, title, pole, ideas, notes, few), bands,
                bands.isEmpty() ? "" : texts.of("report.table.first", ranking.topK()),
                IntStream.range(0, ideas.size()).mapToObj(i -> row(ideas.get(i), notes.get(i), few)).toList(),
                texts.of(few ? "report.table.times" : "report.table.share"), ideas.size() > MOST ? texts.of("report.picture.cut", MOST, ideas.size()) : "");
    }

    private String picture(String id, String title, Pole pole, List<IdeaResult> ideas, List<String> notes, boolean few) {
        Mark mark = pole.isNegative() ? Mark.UNWANTED : switch (pole) {
            case WANTED, GOOD -> Mark.WANTED;
            default -> Mark.NEUTRAL;
        };
        return DotWhisker.draw(new Frame(id, title, texts.of("report.picture.description"), mark, few ? Scale.TIMES : Scale.SHARE, texts.of("report.picture.less"),
                texts.of("report.picture.more"), texts.of("report.picture.middle")),
                IntStream.range(0, Math.min(MOST, ideas.size())).mapToObj(i -> dot(ideas.get(i), notes.get(i), few)).toList());
    }

    private DotWhisker.Row dot(IdeaResult idea, String note, boolean few) {
        return new DotWhisker.Row(idea.rank(), idea.words().in(texts.language()), note, idea.share(), idea.low(), idea.high(),
                share(idea, few), idea.band() == null ? Sign.NONE : Sign.valueOf(idea.band().name()));
    }

    /** How many have this sign, or null when none has. */
    private @Nullable BandView bandLine(TopBand band, int topK, List<IdeaResult> ideas) {
        long many = ideas.stream().filter(idea -> idea.band() == band).count();
        return many == 0 ? null : new BandView(icon(band), texts.of("report.band." + band, topK, many));
    }

    private Row row(IdeaResult idea, String note, boolean few) {
        BandView band = idea.band() == null ? null : new BandView(icon(idea.band()), texts.of("report.isFirst." + idea.band()));
        return new Row(idea.rank(), said(idea.words()), note, share(idea, few),
                few ? "(" + Math.round(10 * idea.low()) + "–" + Math.round(10 * idea.high()) + ")" : "(" + idea.lowPercent() + "–" + idea.highPercent() + "\u00a0%)",
                idea.answers(), band);
    }

    /** Of few people's answers no per cents, which would pretend to more than is known: so many times of ten. */
    private static String share(IdeaResult idea, boolean few) {
        return few ? Math.round(10 * idea.share()) + "/10" : idea.percent() + "\u00a0%";
    }

    private static String icon(TopBand band) {
        return switch (band) {
            case IN -> "kept";
            case OPEN -> "question";
            case OUT -> "outside";
        };
    }

    private Said said(Words words) {
        return Said.of(words, texts.language());
    }
}
