package fi.sopu.report.web;

import java.util.List;
import java.util.Locale;

/**
 * Draws how answers are spread: for each thing that was asked about a bar of parts, and under it a whisker where there is one. Parts are told apart by
 * pattern as well as by colour, so that it prints in black and white. What has too few answers, or nearly all of one mind, has a sentence
 * in place of its bar.
 */
final class ShareBar {

    /** What the parts of a bar are, from left to right. */
    enum Kind {
        /** How a clause was kept: kept, partly, not kept, can't say. */
        KEPT(List.of("share-kept", "share-partly", "share-notkept", "share-cantsay"), List.of("#1d6b3f", "#e0b84c", "#a32020", "#ffffff"), List.of(0, 2),
                List.of("", "p1", "p2", "p3")),
        /** Levels from 1 to 5. */
        LEVELS(List.of("share-level", "share-level", "share-level", "share-level", "share-level"), List.of("#e2a27f", "#f8e1d4", "#ffffff", "#d8eaec", "#7fb7bf"), List.of(),
                List.of("p1", "p1", "", "p3", "p3"));

        private final List<String> classes;
        private final List<String> fills;
        /** On which the figure is white. */
        private final List<Integer> dark;
        private final List<String> patterns;

        Kind(List<String> classes, List<String> fills, List<Integer> dark, List<String> patterns) {
            this.classes = classes;
            this.fills = fills;
            this.dark = dark;
            this.patterns = patterns;
        }

        private int parts() {
            return fills.size();
        }
    }

    /**
     * The names of a bar's parts in the reader's language.
     *
     * @param whisker what the whisker is, or empty where there is none
     */
    public record Names(List<String> parts, String whisker) {

        public Names {
            parts = List.copyOf(parts);
        }
    }

    /** A part of a bar: its share of the answers, and the figure that is written on it where there is room. */
    public record Piece(double share, String figure) {
    }

    /**
     * One bar.
     *
     * @param pieces one for each part, or empty when only the note is told
     * @param low    low end of the first part's share, NaN when there is none
     * @param high   high end of it
     * @param note   how many answers it rests on, or why there is no bar
     */
    public record Row(int number, String label, List<Piece> pieces, double low, double high, String note) {

        public Row {
            pieces = List.copyOf(pieces);
            if (!pieces.isEmpty() && (pieces.stream().anyMatch(piece -> !(piece.share() >= 0 && piece.share() <= 1))
                    || Math.abs(pieces.stream().mapToDouble(Piece::share).sum() - 1) > 0.01)) {
                throw new IllegalArgumentException("not shares of one whole: " + pieces);
            }
        }

        /** One of which only a sentence is told. */
        public static Row told(int number, String label, String note) {
            return new Row(number, label, List.of(), Double.NaN, Double.NaN, note);
        }
    }

    private static final double SIZE = 15;
    private static final double STEP = 19;
    private static final double BAR = 26;
    private static final double LEFT = 24;

    private final String id;
    private final Kind kind;
    private final Names names;
    private final double width;

    private ShareBar(String id, Kind kind, Names names, double width) {
        this.id = id;
        this.kind = kind;
        this.names = names;
        this.width = width;
    }

    /** Both drawings, for a phone and for a wide page, each in its own {@code div}; empty when there are no rows. */
    static String draw(String id, Kind kind, String title, String description, Names names, List<Row> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        return "<div class=\"chart-narrow\">" + narrow(id, kind, title, description, names, rows) + "</div><div class=\"chart-wide\">"
                + wide(id, kind, title, description, names, rows) + "</div>";
    }

    static String narrow(String id, Kind kind, String title, String description, Names names, List<Row> rows) {
        return new ShareBar(Svg.id(id) + "n", kind, names, 328).drawing(title, description, rows);
    }

    static String wide(String id, Kind kind, String title, String description, Names names, List<Row> rows) {
        return new ShareBar(Svg.id(id) + "w", kind, names, 600).drawing(title, description, rows);
    }

    private String drawing(String title, String description, List<Row> rows) {
        double legend = legendHeight();
        double height = legend + rows.stream().mapToDouble(this::height).sum();
        Svg svg = new Svg(id, "shares", title, description, width, height);
        patterns(svg);
        legend(svg);
        double y = legend;
        for (Row row : rows) {
            draw(svg, row, y);
            y += height(row);
        }
        return svg.end();
    }

    private List<String> lines(Row row) {
        return LabelLines.of(row.label(), width - LEFT, SIZE);
    }

    private List<String> noteLines(Row row) {
        return row.note().isEmpty() ? List.of() : LabelLines.of(row.note(), width - LEFT, 13);
    }

    private double height(Row row) {
        double bar = row.pieces().isEmpty() ? 0 : BAR + 6 + (Double.isNaN(row.low()) ? 0 : 18);
        return lines(row).size() * STEP + 8 + bar + noteLines(row).size() * 17 + 22;
    }

    private void draw(Svg svg, Row row, double top) {
        svg.line("pic-grid", "#dbe1e5", 1, 0, top, width, top);
        svg.text("pic-rank", "#16242e", "end", SIZE, LEFT - 8, top + 24, row.number() + ".");
        svg.lines("pic-label", "#16242e", SIZE, LEFT, top + 24, STEP, lines(row));
        double y = top + lines(row).size() * STEP + 14;
        if (!row.pieces().isEmpty()) {
            bar(svg, row, y);
            y += BAR + 6;
            if (!Double.isNaN(row.low())) {
                whisker(svg, row, y + 8);
                y += 18;
            }
        }
        svg.lines("pic-quiet", "#52606b", 13, LEFT, y + 13, 17, noteLines(row));
    }

    private void bar(Svg svg, Row row, double y) {
        double x = LEFT;
        for (int i = 0; i < kind.parts(); i++) {
            double part = row.pieces().get(i).share() * (width - LEFT - 1);
            if (part <= 0) {
                continue;
            }
            piece(svg, i, x, y, part, BAR);
            String figure = row.pieces().get(i).figure();
            if (part > LabelLines.width(figure, 13) + 12) {
                // a plate behind the figure keeps it readable on the pattern
                double plate = LabelLines.width(figure, 13) + 8;
                svg.rect("share-plate", kind.dark.contains(i) ? kind.fills.get(i) : "#ffffff", x + part / 2 - plate / 2, y + 4, plate, BAR - 8);
                svg.text(kind.dark.contains(i) ? "on-dark" : "on-light", kind.dark.contains(i) ? "#ffffff" : "#16242e", "middle", 13, x + part / 2, y + 17.5, figure);
            }
            x += part;
        }
        svg.own("<rect class=\"share-frame\" fill=\"none\" stroke=\"#52606b\" x=\"" + Svg.n(LEFT) + "\" y=\"" + Svg.n(y) + "\" width=\""
                + Svg.n(width - LEFT - 1) + "\" height=\"" + Svg.n(BAR) + "\"/>");
    }

    private void piece(Svg svg, int i, double x, double y, double width, double height) {
        svg.rect(kind.classes.get(i), kind.fills.get(i), x, y, width, height);
        if (!kind.patterns.get(i).isEmpty()) {
            svg.rect("share-pattern", "url(#" + id + "-" + kind.patterns.get(i) + ")", x, y, width, height);
        }
        svg.line("share-edge", "#ffffff", 2, x + width, y, x + width, y + height);
    }

    private void whisker(Svg svg, Row row, double y) {
        double whole = width - LEFT - 1;
        svg.path("pic-whisker", "fill=\"none\" stroke=\"#1d6b3f\" stroke-width=\"2.5\"", "M" + Svg.n(LEFT + row.low() * whole) + " " + Svg.n(y - 5)
                + "v10m0 -5H" + Svg.n(LEFT + row.high() * whole) + "m0 -5v10");
    }

    private void patterns(Svg svg) {
        svg.own(String.format(Locale.ROOT, "<defs>"
                + "<pattern id=\"%1$s-p1\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><path d=\"M-2 10L10 -2M-2 2L2 -2M6 10L10 6\" stroke=\"#7a4d00\" stroke-width=\"1.3\"/></pattern>"
                + "<pattern id=\"%1$s-p2\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\"><path d=\"M0 0L7 7M7 0L0 7\" stroke=\"#ffffff\" stroke-width=\"1.1\"/></pattern>"
                + "<pattern id=\"%1$s-p3\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><circle cx=\"4\" cy=\"4\" r=\"1.2\" fill=\"#7c8993\"/></pattern>"
                + "</defs>", id));
    }

    private double legendHeight() {
        return legendRows() * 24 + (names.whisker().isEmpty() ? 0 : 24) + 8;
    }

    private int across() {
        double longest = names.parts().stream().mapToDouble(name -> LabelLines.width(name, 14)).max().orElse(0) + 42;
        return Math.max(1, Math.min(kind.parts(), (int) (width / longest)));
    }

    private int legendRows() {
        return (kind.parts() + across() - 1) / across();
    }

    private void legend(Svg svg) {
        double column = width / across();
        for (int i = 0; i < kind.parts(); i++) {
            double x = i % across() * column;
            int row = i / across();
            double y = 2 + 24.0 * row;
            piece(svg, i, x, y, 18, 16);
            svg.own("<rect class=\"share-frame\" fill=\"none\" stroke=\"#52606b\" x=\"" + Svg.n(x) + "\" y=\"" + Svg.n(y) + "\" width=\"18\" height=\"16\"/>");
            svg.text("pic-label", "#16242e", "start", 14, x + 26, y + 13, names.parts().get(i));
        }
        if (!names.whisker().isEmpty()) {
            double y = 2 + 24.0 * legendRows();
            svg.path("pic-whisker", "fill=\"none\" stroke=\"#1d6b3f\" stroke-width=\"2.5\"", "M1 " + Svg.n(y + 3) + "v10m0 -5h16m0 -5v10");
            svg.text("pic-label", "#16242e", "start", 14, 26, y + 13, names.whisker());
        }
    }
}
