package fi.sopu.report.web;

import fi.sopu.process.QuestionKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stage's result in the reader's language, as the views write it.
 *
 * @param note  the coach's note, possibly empty
 * @param sides the questions in their order, by their kind, as its view writes them
 * @param how   keys of what is told of how such results are made
 */
public record ResultView(Said stage, Said process, Said body, String closed, List<String> sentences, String participation,
        String percent, String answers, Said note, Map<QuestionKind, List<?>> sides, List<String> how) {

    /**
     * A question about ideas.
     *
     * @param place      of the question in its stage, from 0
     * @param kind       wanted, unwanted or neutral: its colour, shape and icon
     * @param leading    the ranking to begin with: of themes where ideas were grouped
     * @param single     the ranking of every idea by itself, or null when none were grouped
     * @param themes     the themes with their ideas
     * @param known      whether the top was settled, or empty
     * @param stays      how much the first ones hang on who happened to answer, or empty
     * @param rests      how many took part and how many answers the figures rest on
     * @param suppressed why nothing is shown, or empty
     */
    public record IdeaSide(String id, int place, String kind, String title, Said asked, RankingView leading, @Nullable RankingView single,
            List<ThemeView> themes, String known, String stays, String rests, String suppressed) {
    }

    /**
     * A question about a part of the charter's clauses.
     *
     * @param names   of the four answers and of the interval, as the table heads have them
     * @param picture SVG markup, empty where there is none
     */
    public record ClauseSide(String id, String title, Said asked, List<String> names, String picture, List<ClauseRow> clauses, String rests, String suppressed) {
    }

    /** @param told said in place of the counts where they are not shown, else empty */
    public record ClauseRow(int number, Said words, String kept, String partly, String notKept, String cantSay, String interval,
            String answers, String told, String change) {
    }
}
