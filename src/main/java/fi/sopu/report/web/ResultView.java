package fi.sopu.report.web;

import java.util.List;

/**
 * A stage's result in the reader's language, as the views write it.
 *
 * @param note    the coach's note, possibly empty
 * @param ideas   questions about ideas, in their order
 * @param clauses questions about the charter's clauses
 */
public record ResultView(Said stage, Said process, Said body, String closed, List<String> sentences, String participation,
                         String percent, String answers, Said note, List<Side> ideas, List<Side> clauses) {

    /**
     * One question.
     *
     * @param kind       wanted, unwanted or neutral: its colour, shape and icon
     * @param picture    SVG markup, empty where there is none
     * @param rests      how many took part and how many answers the figures rest on
     * @param suppressed why nothing is shown, or empty
     * @param cut        says how many of the ideas the picture shows when it does not show all, or empty
     */
    public record Side(String id, String kind, String title, Said asked, String picture, List<IdeaRow> ideas,
                       List<ClauseRow> clauses, String rests, String suppressed, String cut) {
    }

    public record IdeaRow(int rank, Said words, String share, String interval, int answers) {
    }

    /** @param told said in place of the counts where they are not shown, else empty */
    public record ClauseRow(int number, Said words, String kept, String partly, String notKept, String cantSay, String interval,
                            String answers, String told, String change) {
    }
}
