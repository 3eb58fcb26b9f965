package fi.sopu.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ranking in the reader's language: its picture, what the picture's signs mean, and the table behind it.
 *
 * @param title   what is ranked
 * @param picture SVG markup
 * @param bands   how many are among the first k, open, or not among them; empty where that was not computed
 * @param first   heading of the table's column that tells the same of each, or empty
 * @param share   heading of the column of shares
 * @param cut     says how many of the rows the picture shows when it does not show all, or empty
 */
public record RankingView(String title, String picture, List<BandView> bands, String first, List<Row> rows, String share, String cut) {

    /** @param note how many ideas a theme has, or empty; {@code band} null where there is none */
    public record Row(int rank, Said words, @Nullable String note, String share, String interval, int answers, @Nullable BandView band) {
    }

    /** The sign of a band as the picture has it, and words. */
    public record BandView(String icon, String text) {
    }
}
