package fi.sopu.report.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Draws a ranking as dots with whiskers: where each idea stands and how sure that is. Two drawings of the same rows come out, one for a phone or a column
 * (label above its whisker) and one for a wide page (label beside it); the stylesheet shows the one that has room. Nothing hangs on colour: wanted is
 * a round dot, unwanted a square on its tip, being among the first has a sign, rank and figure are written out, the direction is told in words with an arrow.
 */
final class DotWhisker {

    /** The pole, told by the shape of the dot as well as by colour. */
    public enum Mark { WANTED, UNWANTED, NEUTRAL }

    /** What the axis measures: shares from 0 to 1 with percent below, the same as times of ten or as levels from 1 to 5, or any numbers around 0, told by the words at the ends alone. */
    public enum Scale {
        SHARE, TIMES, LEVELS, LOGIT
    }

    /** Whether a row is among the first k, told by a sign beside its rank; the page says in words what the signs mean. */
    public enum Sign { NONE, IN, OPEN, OUT }

    /**
     * One idea or theme.
     *
     * @param note   a quiet line under its label, or empty
     * @param figure the number written at its end, such as 78 %, or empty
     */
    public record Row(int rank, String label, String note, double value, double low, double high, String figure, Sign sign) {

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
    private static final double NOTE = 18;
    /** Drawn in a square of 24, as the page's icons are. */
    private static final Map<Sign, String> SIGNS = Map.of(
            Sign.NONE, "",
            Sign.IN, "<circle cx=\"12\" cy=\"12\" r=\"10\" fill=\"#16242e\"/><path d=\"M7.5 12.3l3.2 3.2 6-6.5\" fill=\"none\" stroke=\"#fff\" stroke-width=\"2.4\"/>",
            Sign.OPEN, "<circle cx=\"12\" cy=\"12\" r=\"9\" fill=\"#fff\" stroke=\"#16242e\" stroke-width=\"2\"/><path d=\"M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8"
                    + "M12 16.6v.5\" fill=\"none\" stroke=\"#16242e\" stroke-width=\"2\" stroke-linecap=\"round\"/>",
            Sign.OUT,
            "<circle cx=\"12\" cy=\"12\" r=\"9\" fill=\"#fff\" stroke=\"#52606b\" stroke-width=\"2\"/><path d=\"M8 12h8\" fill=\"none\" stroke=\"#52606b\" stroke-width=\"2\"/>");
    private static final double TOP = 34;

    private final Frame frame;
    private final List<Row> rows;
    private final double from;
    private final double to;

    private DotWhisker(Frame frame, List<Row> rows) {
        this.frame = frame;
        this.rows = rows;
        if (frame.scale() != Scale.LOGIT) {
            from = 0;
            to = 1;
        } else {
            double far = rows.stream().mapToDouble(r -> Math.max(Math.abs(r.low()), Math.abs(r.high()))).max().orElse(0);
            to = Math.max(1, far * 1.04);
            from = -to;
        }
    }

    /** Both drawings, each in its own {@code div}; empty when there are no rows. */
    static String draw(Frame frame, List<Row> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        return "<div class=\"chart-narrow\">" + narrow(frame, rows) + "</div><div class=\"chart-wide\">" + wide(frame, rows) + "</div>";
    }

    /** For a phone or a column: each label stands above its whisker. */
    static String narrow(Frame frame, List<Row> rows) {
        return new DotWhisker(frame, rows).drawNarrow();
    }

    /** For a wide page or a sheet: labels at the left, whiskers at the right. */
    static String wide(Frame frame, List<Row> rows) {
        return new DotWhisker(frame, rows).drawWide();
    }

    private String drawNarrow() {
        double left = RANK + 8;
        double right = NARROW - 10;
        double figure = 46;
        List<List<String>> labels = rows.stream().map(r -> LabelLines.of(r.label(), NARROW - RANK - figure, SIZE)).toList();
        double bottom = TOP + IntStream.range(0, rows.size()).mapToDouble(i -> labelHeight(i, labels) + 38).sum();
        Svg svg = open("n", NARROW, bottom + foot());
        axis(svg, left, right, bottom);
        double y = TOP - 6;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double baseline = y + 18;
            double under = y + labelHeight(i, labels) + 18;
            grid(svg, left, right, under - 11, under + 11);
            svg.text("pic-rank", "#16242e", "end", SIZE, RANK - 8, baseline, row.rank() + ".");
            label(svg, i, labels, RANK, baseline);
            svg.text("pic-label pic-figure", "#16242e", "end", SIZE, NARROW, baseline, row.figure());
            sign(svg, row.sign(), 2, under - 9);
            whisker(svg, row, left, right, under);
            y += labelHeight(i, labels) + 38;
        }
        return svg.end();
    }

    private String drawWide() {
        double labelAt = rows.stream().allMatch(r -> r.sign() == Sign.NONE) ? RANK : RANK + 26;
        double labelWidth = 256;
        double left = labelAt + labelWidth + 24;
        double right = WIDE - 56;
        List<List<String>> labels = rows.stream().map(r -> LabelLines.of(r.label(), labelWidth, SIZE)).toList();
        double bottom = TOP + IntStream.range(0, rows.size()).mapToDouble(i -> labelHeight(i, labels) + 16).sum();
        Svg svg = open("w", WIDE, bottom + foot());
        axis(svg, left, right, bottom);
        grid(svg, left, right, TOP - 10, bottom);
        double y = TOP;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double height = labelHeight(i, labels) + 16;
            if (i > 0) {
                svg.line("pic-grid", "#dbe1e5", 1, 0, y, WIDE, y);
            }
            svg.text("pic-rank", "#16242e", "end", SIZE, RANK - 8, y + 22, row.rank() + ".");
            sign(svg, row.sign(), RANK - 1, y + 8);
            label(svg, i, labels, labelAt, y + 22);
            svg.text("pic-label pic-figure", "#16242e", "end", SIZE, WIDE, y + height / 2 + 5, row.figure());
            whisker(svg, row, left, right, y + height / 2);
            y += height;
        }
        return svg.end();
    }

    private double labelHeight(int row, List<List<String>> labels) {
        return labels.get(row).size() * STEP + (rows.get(row).note().isEmpty() ? 0 : NOTE);
    }

    private void label(Svg svg, int row, List<List<String>> labels, double x, double baseline) {
        svg.lines("pic-label", "#16242e", SIZE, x, baseline, STEP, labels.get(row));
        if (!rows.get(row).note().isEmpty()) {
            svg.text("pic-quiet", "#52606b", "start", 13, x, baseline + (labels.get(row).size() - 1) * STEP + NOTE, rows.get(row).note());
        }
    }

    /** Its upper left corner at x and y, 18 wide. */
    private static void sign(Svg svg, Sign sign, double x, double y) {
        if (sign != Sign.NONE) {
            svg.own("<g class=\"pic-" + sign.name().toLowerCase(Locale.ROOT) + "\" transform=\"translate(" + Svg.n(x) + " " + Svg.n(y) + ") scale(.75)\">"
                    + SIGNS.get(sign) + "</g>");
        }
    }

    private Svg open(String suffix, double width, double height) {
        return new Svg(Svg.id(frame.id()) + suffix, frame.mark().name().toLowerCase(Locale.ROOT), frame.title(), frame.description(), width, height);
    }

    private double foot() {
        return frame.scale() != Scale.LOGIT || !frame.middle().isEmpty() ? 22 : 4;
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
            if (frame.scale() != Scale.LOGIT && (frame.scale() != Scale.TIMES || tick % 2 == 0) && (tick != 2 || frame.middle().isEmpty())) {
                svg.text("pic-quiet", "#52606b", tick == 4 ? "end" : tick == 0 ? "start" : "middle", 12, x, bottom + 16,
                        frame.scale() == Scale.TIMES ? 5 * tick / 2 + "/10" : frame.scale() == Scale.LEVELS ? String.valueOf(tick + 1) : 25 * tick + " %");
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
