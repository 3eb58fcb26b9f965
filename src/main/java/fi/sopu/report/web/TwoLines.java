package fi.sopu.report.web;

import java.util.function.DoubleFunction;

/**
 * Draws where two groups stood in two rounds: a line for each, told apart by the shape of its dots and by being dashed as well as by colour, with its figures written beside.
 */
final class TwoLines {

    private static final double WIDTH = 328;
    private static final double HEIGHT = 190;
    private static final double LEFT = 70;
    private static final double RIGHT = WIDTH - 70;
    private static final double TOP = 58;
    private static final double BOTTOM = HEIGHT - 30;
    private static final double LEAST = 1;
    /** Figures nearer than this are written apart. */
    private static final double APART = 16;

    /** What frames the picture. */
    record Frame(String id, String title, String description, String before, String after) {
    }

    /** A group, and where it stood on the scale. */
    record Line(String name, double before, double after) {
    }

    private TwoLines() {
    }

    /** @param exposed drawn solid with round dots; the others dashed with square ones */
    static String draw(Frame frame, Line exposed, Line others, DoubleFunction<String> written) {
        double middle = (exposed.before + exposed.after + others.before + others.after) / 4;
        double far = Math.max(LEAST / 2, Math.max(Math.max(Math.abs(exposed.before - middle), Math.abs(exposed.after - middle)),
                Math.max(Math.abs(others.before - middle), Math.abs(others.after - middle))));
        Svg svg = new Svg(Svg.id(frame.id), "two-lines", frame.title, frame.description, WIDTH, HEIGHT);
        svg.circle("pic-dot", "#0b5563", 10, 12, 7).text("pic-label", "#16242e", "start", 14, 24, 17, exposed.name);
        svg.rect("pic-dot", "#8a3b12", 4, 28, 12, 12).text("pic-label", "#16242e", "start", 14, 24, 39, others.name);
        svg.line("pic-grid", "#dbe1e5", 1, LEFT, TOP - 6, LEFT, BOTTOM + 6).line("pic-grid", "#dbe1e5", 1, RIGHT, TOP - 6, RIGHT, BOTTOM + 6);
        svg.text("pic-quiet", "#52606b", "middle", 13, LEFT, HEIGHT - 6, frame.before).text("pic-quiet", "#52606b", "middle", 13, RIGHT, HEIGHT - 6, frame.after);
        double[] from = places(exposed.before, others.before, middle, far);
        double[] to = places(exposed.after, others.after, middle, far);
        svg.path("pic-line", "fill=\"none\" stroke=\"#8a3b12\" stroke-width=\"2.5\" stroke-dasharray=\"6 5\"", way(from[1], to[1]));
        svg.path("pic-line", "fill=\"none\" stroke=\"#0b5563\" stroke-width=\"2.5\"", way(from[0], to[0]));
        for (double[] end : new double[][]{{LEFT, from[1]}, {RIGHT, to[1]}}) {
            svg.rect("pic-dot", "#8a3b12", end[0] - 6, end[1] - 6, 12, 12);
        }
        svg.circle("pic-dot", "#0b5563", LEFT, from[0], 7).circle("pic-dot", "#0b5563", RIGHT, to[0], 7);
        figures(svg, "end", LEFT - 14, from, written.apply(exposed.before), written.apply(others.before));
        figures(svg, "start", RIGHT + 14, to, written.apply(exposed.after), written.apply(others.after));
        return svg.end();
    }

    private static double[] places(double exposed, double others, double middle, double far) {
        return new double[]{y(exposed, middle, far), y(others, middle, far)};
    }

    private static double y(double level, double middle, double far) {
        return (TOP + BOTTOM) / 2 - (level - middle) / far * (BOTTOM - TOP) / 2;
    }

    private static String way(double from, double to) {
        return "M" + Svg.n(LEFT) + " " + Svg.n(from) + "L" + Svg.n(RIGHT) + " " + Svg.n(to);
    }

    private static void figures(Svg svg, String anchor, double x, double[] at, String exposed, String others) {
        double near = Math.max(0, APART - Math.abs(at[0] - at[1])) / 2 * (at[0] <= at[1] ? -1 : 1);
        svg.text("pic-label pic-figure", "#0b5563", anchor, 14, x, at[0] + near + 5, exposed).text("pic-label pic-figure", "#8a3b12", anchor, 14, x, at[1] - near + 5, others);
    }
}
