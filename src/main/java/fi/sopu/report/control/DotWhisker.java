package fi.sopu.report.control;

import java.util.List;
import java.util.Locale;

/**
 * Draws a ranking as dots with whiskers: where each idea stands and how sure that is. Two drawings of the same rows come out, one for a phone or a column
 * (label above its whisker) and one for a wide page (label beside it); the stylesheet shows the one that has room. Nothing hangs on colour: wanted is
 * a round dot, unwanted a square on its tip, rank and figure are written out, the direction is told in words with an arrow.
 */
public final class DotWhisker {

    /** The pole, told by the shape of the dot as well as by colour. */
    public enum Mark { WANTED, UNWANTED, NEUTRAL }

    /** What the axis measures: shares from 0 to 1 with percent below, or any numbers around 0, told by the words at the ends alone. */
    public enum Scale { SHARE, LOGIT }

    /**
     * One idea.
     *
     * @param figure the number written at its end, such as 78 %, or empty
     */
    public record Row(int rank, String label, double value, double low, double high, String figure) {

        public Row {
            if (!(low <= value && value <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
                throw new IllegalArgumentException("not a value with its interval: " + low + ", " + value + ", " + high);
            }
        }
    }

    /**
     * What frames the picture.
     *
     * @param id          unique on the page
     * @param title       what the picture is, for those who hear it
     * @param description what it says, for those who hear it
     * @param less        what the left end means
     * @param more        what the right end means
     * @param middle      what the line in the middle (0.5, or 0) means, or empty
     */
    public record Frame(String id, String title, String description, Mark mark, Scale scale, String less, String more, String middle) {
    }

    private static final double SIZE = 15;
    private static final double STEP = 19;
    private static final double NARROW = 328;
    private static final double WIDE = 600;
    private static final double RANK = 26;
    private static final double TOP = 34;

    private final Frame frame;
    private final List<Row> rows;
    private final double from;
    private final double to;

    private DotWhisker(Frame frame, List<Row> rows) {
        this.frame = frame;
        this.rows = rows;
        if (frame.scale() == Scale.SHARE) {
            from = 0;
            to = 1;
        } else {
            double far = rows.stream().mapToDouble(r -> Math.max(Math.abs(r.low()), Math.abs(r.high()))).max().orElse(0);
            to = Math.max(1, far * 1.04);
            from = -to;
        }
    }

    /** Both drawings, each in its own {@code div}; empty when there are no rows. */
    public static String draw(Frame frame, List<Row> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        return "<div class=\"chart-narrow\">" + narrow(frame, rows) + "</div><div class=\"chart-wide\">" + wide(frame, rows) + "</div>";
    }

    /** For a phone or a column: each label stands above its whisker. */
    public static String narrow(Frame frame, List<Row> rows) {
        return new DotWhisker(frame, rows).drawNarrow();
    }

    /** For a wide page or a sheet: labels at the left, whiskers at the right. */
    public static String wide(Frame frame, List<Row> rows) {
        return new DotWhisker(frame, rows).drawWide();
    }

    private String drawNarrow() {
        double left = RANK + 8;
        double right = NARROW - 10;
        double figure = 46;
        List<List<String>> labels = rows.stream().map(r -> LabelLines.of(r.label(), NARROW - RANK - figure, SIZE)).toList();
        double bottom = TOP + labels.stream().mapToDouble(l -> l.size() * STEP + 38).sum();
        Svg svg = open("n", NARROW, bottom + foot());
        axis(svg, left, right, bottom);
        double y = TOP - 6;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double baseline = y + 18;
            double under = y + labels.get(i).size() * STEP + 18;
            grid(svg, left, right, under - 11, under + 11);
            svg.text("pic-rank", "#16242e", "end", SIZE, RANK - 8, baseline, row.rank() + ".");
            svg.lines("pic-label", "#16242e", SIZE, RANK, baseline, STEP, labels.get(i));
            svg.text("pic-label pic-figure", "#16242e", "end", SIZE, NARROW, baseline, row.figure());
            whisker(svg, row, left, right, under);
            y += labels.get(i).size() * STEP + 38;
        }
        return svg.end();
    }

    private String drawWide() {
        double labelWidth = 256;
        double left = RANK + labelWidth + 24;
        double right = WIDE - 56;
        List<List<String>> labels = rows.stream().map(r -> LabelLines.of(r.label(), labelWidth, SIZE)).toList();
        double bottom = TOP + labels.stream().mapToDouble(l -> l.size() * STEP + 16).sum();
        Svg svg = open("w", WIDE, bottom + foot());
        axis(svg, left, right, bottom);
        grid(svg, left, right, TOP - 10, bottom);
        double y = TOP;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double height = labels.get(i).size() * STEP + 16;
            if (i > 0) {
                svg.line("pic-grid", "#dbe1e5", 1, 0, y, WIDE, y);
            }
            svg.text("pic-rank", "#16242e", "end", SIZE, RANK - 8, y + 22, row.rank() + ".");
            svg.lines("pic-label", "#16242e", SIZE, RANK, y + 22, STEP, labels.get(i));
            svg.text("pic-label pic-figure", "#16242e", "end", SIZE, WIDE, y + height / 2 + 5, row.figure());
            whisker(svg, row, left, right, y + height / 2);
            y += height;
        }
        return svg.end();
    }

    private Svg open(String suffix, double width, double height) {
        return new Svg(Svg.id(frame.id()) + suffix, frame.mark().name().toLowerCase(Locale.ROOT), frame.title(), frame.description(), width, height);
    }

    private double foot() {
        return frame.scale() == Scale.SHARE || !frame.middle().isEmpty() ? 22 : 4;
    }

    /** The direction in words at the top, figures at the bottom. */
    private void axis(Svg svg, double left, double right, double bottom) {
        double y = 14;
        svg.path("pic-arrow", "fill=\"none\" stroke=\"#52606b\" stroke-width=\"1.5\"", arrow(left, y - 4, 1));
        svg.text("pic-quiet", "#52606b", "start", 13, left + 14, y, frame.less());
        svg.path("pic-arrow", "fill=\"none\" stroke=\"#52606b\" stroke-width=\"1.5\"", arrow(right, y - 4, -1));
        svg.text("pic-quiet", "#52606b", "end", 13, right - 14, y, frame.more());
        for (int tick = 0; tick <= 4; tick++) {
            double x = left + (right - left) * tick / 4;
            if (frame.scale() == Scale.SHARE && (tick != 2 || frame.middle().isEmpty())) {
                svg.text("pic-quiet", "#52606b", tick == 4 ? "end" : tick == 0 ? "start" : "middle", 12, x, bottom + 16, 25 * tick + " %");
            }
        }
        if (!frame.middle().isEmpty()) {
            svg.text("pic-quiet", "#52606b", "middle", 12, (left + right) / 2, bottom + 16, frame.middle());
        }
    }

    /** Quarters of the scale, the middle dashed. */
    private static void grid(Svg svg, double left, double right, double top, double bottom) {
        for (int tick = 0; tick <= 4; tick++) {
            double x = left + (right - left) * tick / 4;
            if (tick == 2) {
                svg.path("pic-middle", "stroke=\"#7c8993\" stroke-width=\"1\" stroke-dasharray=\"3 3\" fill=\"none\"",
                        "M" + Svg.n(x) + " " + Svg.n(top) + "V" + Svg.n(bottom));
            } else {
                svg.line("pic-grid", "#dbe1e5", 1, x, top, x, bottom);
            }
        }
    }

    private static String arrow(double tip, double y, int back) {
        return "M" + Svg.n(tip + 10 * back) + " " + Svg.n(y) + "H" + Svg.n(tip) + "m" + 4 * back + " -4l" + -4 * back + " 4l" + 4 * back + " 4";
    }

    private void whisker(Svg svg, Row row, double left, double right, double y) {
        double low = x(row.low(), left, right);
        double high = x(row.high(), left, right);
        double at = x(row.value(), left, right);
        String colour = frame.mark() == Mark.WANTED ? "#0b5563" : frame.mark() == Mark.UNWANTED ? "#8a3b12" : "#3a464f";
        svg.path("pic-whisker", "fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"2.5\"",
                "M" + Svg.n(low) + " " + Svg.n(y - 5) + "v10m0 -5H" + Svg.n(high) + "m0 -5v10");
        if (frame.mark() == Mark.UNWANTED) {
            svg.path("pic-dot", "fill=\"" + colour + "\" stroke=\"#fff\" stroke-width=\"2\"",
                    "M" + Svg.n(at) + " " + Svg.n(y - 9) + "l9 9l-9 9l-9 -9z");
        } else if (frame.mark() == Mark.WANTED) {
            svg.circle("pic-dot", colour, at, y, 7.5);
        } else {
            svg.own("<rect class=\"pic-dot\" fill=\"" + colour + "\" stroke=\"#fff\" stroke-width=\"2\" x=\"" + Svg.n(at - 7) + "\" y=\"" + Svg.n(y - 7)
                    + "\" width=\"14\" height=\"14\"/>");
        }
    }

    private double x(double value, double left, double right) {
        return left + (right - left) * Math.min(1, Math.max(0, (value - from) / (to - from)));
    }
}
