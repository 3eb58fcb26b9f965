package fi.sopu.report.web;

import java.util.List;

/**
 * Draws which of two comes first, and how surely: one bar in two parts, each named below with its percent. The parts are told apart by
 * pattern as well as by colour.
 */
final class ChanceBar {

    /**
     * One of the two.
     *
     * @param percent of the two together 100
     */
    public record Part(String label, int percent) {
    }

    private static final double SIZE = 15;
    private static final double STEP = 19;
    private static final double BAR = 30;
    private static final double LEFT = 30;
    private static final double FIGURE = 52;

    private ChanceBar() {
    }

    /** Both drawings, for a phone and for a wide page, each in its own {@code div}. */
    static String draw(String id, String title, String description, Part first, Part second) {
        return "<div class=\"chart-narrow\">" + drawing(Svg.id(id) + "n", 328, title, description, List.of(first, second)) + "</div><div class=\"chart-wide\">"
                + drawing(Svg.id(id) + "w", 600, title, description, List.of(first, second)) + "</div>";
    }

    private static String drawing(String id, double width, String title, String description, List<Part> parts) {
        List<List<String>> labels = parts.stream().map(part -> LabelLines.of(part.label(), width - LEFT - FIGURE, SIZE)).toList();
        Svg svg = new Svg(id, "chance", title, description, width, BAR + 18 + labels.stream().mapToDouble(l -> l.size() * STEP + 10).sum());
        svg.own("<defs><pattern id=\"" + id + "-p\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
                + "<path d=\"M-2 10L10 -2M-2 2L2 -2M6 10L10 6\" stroke=\"#52606b\" stroke-width=\"1.2\"/></pattern></defs>");
        double split = 1 + (width - 2) * parts.get(0).percent() / 100;
        fill(svg, id, 0, 1, 1, split - 1, BAR);
        fill(svg, id, 1, split, 1, width - 1 - split, BAR);
        double y = BAR + 14;
        for (int i = 0; i < 2; i++) {
            fill(svg, id, i, 1, y, 18, 16);
            svg.lines("pic-label", "#16242e", SIZE, LEFT, y + 13, STEP, labels.get(i));
            svg.text("pic-label pic-figure", "#16242e", "end", SIZE, width, y + 13, parts.get(i).percent() + "\u00a0%");
            y += labels.get(i).size() * STEP + 10;
        }
        return svg.end();
    }

    private static void fill(Svg svg, String id, int part, double x, double y, double width, double height) {
        svg.rect(part == 0 ? "chance-more" : "chance-less", part == 0 ? "#0b5563" : "#ffffff", x, y, width, height);
        if (part == 1) {
            svg.rect("share-pattern", "url(#" + id + "-p)", x, y, width, height);
        }
        svg.own("<rect class=\"share-frame\" fill=\"none\" stroke=\"#52606b\" x=\"" + Svg.n(x) + "\" y=\"" + Svg.n(y) + "\" width=\"" + Svg.n(width)
                + "\" height=\"" + Svg.n(height) + "\"/>");
    }
}
