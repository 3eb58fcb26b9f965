package fi.sopu.report.web;

import fi.sopu.estimate.Targets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Draws where to develop: how a dimension stands upwards, how much it weighs to the right. Targets, at the lower right, are square and written in full; each point has its
 * number, and the list beside the picture its name.
 */
final class TargetPicture {

    private static final double SIZE = 328;
    private static final double EDGE = 24;
    private static final double LEAST = .25;

    /** What the ends of the two axes mean. */
    record Ends(String low, String high, String less, String more) {
    }

    private TargetPicture() {
    }

    /** @param name of a dimension by its id */
    static String draw(String title, String description, Ends ends, Targets targets, UnaryOperator<String> name) {
        List<Targets.Point> points = targets.points();
        double far = Math.max(LEAST, points.stream().mapToDouble(point -> Math.abs(point.level())).max().orElse(0)) * 1.15;
        double middle = targets.crossing();
        double wide = Math.max(LEAST, points.stream().mapToDouble(point -> Math.abs(point.matters() - middle)).max().orElse(0)) * 1.15;
        Svg svg = new Svg("targets", "neutral", title, description, SIZE, SIZE);
        double from = EDGE;
        double to = SIZE - EDGE;
        svg.rect("pic-target-quarter", "#fbeee6", SIZE / 2, SIZE / 2, to - SIZE / 2, to - SIZE / 2);
        svg.line("pic-grid", "#7c8993", 1, from, SIZE / 2, to, SIZE / 2);
        svg.line("pic-grid", "#7c8993", 1, SIZE / 2, from, SIZE / 2, to);
        svg.text("pic-quiet", "#52606b", "middle", 13, SIZE / 2, from - 8, ends.high());
        svg.text("pic-quiet", "#52606b", "middle", 13, SIZE / 2, to + 16, ends.low());
        svg.text("pic-quiet", "#52606b", "start", 13, from, SIZE / 2 - 6, ends.less());
        svg.text("pic-quiet", "#52606b", "end", 13, to, SIZE / 2 - 6, ends.more());
        for (int i = 0; i < points.size(); i++) {
            Targets.Point point = points.get(i);
            double x = SIZE / 2 + (point.matters() - middle) / wide * (to - from) / 2;
            double y = SIZE / 2 - point.level() / far * (to - from) / 2;
            String mark = point.target() ? String.format(Locale.ROOT, "<rect class=\"pic-dot\" fill=\"#8a3b12\" x=\"%.1f\" y=\"%.1f\" width=\"22\" height=\"22\"/>", x - 11, y - 11)
                    : String.format(Locale.ROOT, "<circle class=\"pic-dot\" fill=\"#0b5563\" cx=\"%.1f\" cy=\"%.1f\" r=\"11\"/>", x, y);
            svg.own(mark).text("pic-number", "#ffffff", "middle", 13, x, y + 4.5, String.valueOf(i + 1));
        }
        return svg.end() + names(points, name);
    }

    private static String names(List<Targets.Point> points, UnaryOperator<String> name) {
        StringBuilder list = new StringBuilder("<ol class=\"target-names\">");
        points.forEach(point -> list.append(point.target() ? "<li class=\"is-target\">" : "<li>").append(Svg.escape(name.apply(point.id()))).append("</li>"));
        return list.append("</ol>").toString();
    }
}
