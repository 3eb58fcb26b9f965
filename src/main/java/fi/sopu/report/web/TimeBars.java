package fi.sopu.report.web;

import fi.sopu.duel.AnswerTimes;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws a histogram of times as bars on an axis of doublings: a second more matters much among few and little among many. Two marks stand
 * for the times that half and nine tenths stayed within.
 */
final class TimeBars {

    /**
     * A bar.
     *
     * @param from where it begins and {@code to} where it ends, in seconds, above 0
     */
    public record Bar(double from, double to, int count) {
    }

    /**
     * A line across the bars.
     *
     * @param at in seconds
     */
    public record Mark(double at, String label) {
    }

    /** The bucket that begins at half a minute: answer times are drawn to there at least, so that questions can be compared. */
    private static final int USUALLY = AnswerTimes.bucket(32_001);
    private static final double TOP = 44;
    private static final double HIGH = 120;

    private final double from;
    private final double to;
    private final double width;

    private TimeBars(List<Bar> bars, double width) {
        from = bars.get(0).from();
        to = bars.get(bars.size() - 1).to();
        this.width = width;
    }

    /**
     * Answer times, empty when there are none.
     *
     * @param half what to write over the time that half of the answers stayed within, and {@code most} over that of nine tenths
     */
    static String draw(String id, String title, String description, AnswerTimes times, String half, String most) {
        List<Integer> filled = IntStream.range(0, AnswerTimes.BUCKETS).filter(bucket -> times.counts().get(bucket) > 0).boxed().toList();
        if (filled.isEmpty()) {
            return "";
        }
        int last = Math.min(AnswerTimes.BUCKETS - 1, Math.max(USUALLY, filled.get(filled.size() - 1) + 1));
        // an axis of doublings has no 0, where the first bucket begins: it is drawn with the second
        List<Bar> bars = IntStream.rangeClosed(1, last).mapToObj(bucket -> new Bar(AnswerTimes.from(bucket), AnswerTimes.to(bucket),
                times.counts().get(bucket) + (bucket == 1 ? times.counts().get(0) : 0))).toList();
        return draw(id, title, description, bars, List.of(new Mark(times.within(0.5), half), new Mark(times.within(0.9), most)),
                Stream.of(1, 2, 4, 8, 15, 30, 60, 120, 240, 480).map(s -> new Mark(s, s + "\u00a0s")).toList());
    }

    /**
     * Both drawings, for a phone and for a wide page, each in its own {@code div}.
     *
     * @param bars in their order, without gaps; empty gives nothing
     * @param ticks seconds that are written under the axis, with their labels
     */
    static String draw(String id, String title, String description, List<Bar> bars, List<Mark> marks, List<Mark> ticks) {
        if (bars.isEmpty()) {
            return "";
        }
        return "<div class=\"chart-narrow\">" + new TimeBars(bars, 328).drawing(Svg.id(id) + "n", title, description, bars, marks, ticks)
                + "</div><div class=\"chart-wide\">" + new TimeBars(bars, 600).drawing(Svg.id(id) + "w", title, description, bars, marks, ticks) + "</div>";
    }

    private String drawing(String id, String title, String description, List<Bar> bars, List<Mark> marks, List<Mark> ticks) {
        Svg svg = new Svg(id, "times", title, description, width, TOP + HIGH + 24);
        double most = Math.max(1, bars.stream().mapToInt(Bar::count).max().orElse(1));
        for (Bar bar : bars) {
            double height = HIGH * bar.count() / most;
            if (height > 0) {
                svg.rect("time-bar", "#0b5563", x(bar.from()) + 0.5, TOP + HIGH - height, x(bar.to()) - x(bar.from()) - 1, height);
            }
        }
        svg.line("pic-grid", "#7c8993", 1, 0, TOP + HIGH, width, TOP + HIGH);
        for (Mark tick : ticks) {
            if (tick.at() >= from && tick.at() <= to) {
                svg.line("pic-grid", "#7c8993", 1, x(tick.at()), TOP + HIGH, x(tick.at()), TOP + HIGH + 4);
                svg.text("pic-quiet", "#52606b", anchor(x(tick.at()), tick.label()), 12, x(tick.at()), TOP + HIGH + 18, tick.label());
            }
        }
        for (int i = 0; i < marks.size(); i++) {
            double y = 14 + 17 * i;
            double at = x(marks.get(i).at());
            svg.path("pic-mark", "fill=\"none\" stroke=\"#16242e\" stroke-width=\"1.5\" stroke-dasharray=\"4 3\"",
                    "M" + Svg.n(at) + " " + Svg.n(y + 4) + "V" + Svg.n(TOP + HIGH));
            svg.text("pic-label", "#16242e", anchor(at, marks.get(i).label()), 13, at, y, marks.get(i).label());
        }
        return svg.end();
    }

    /** In the middle of its place, unless that would cut it off. */
    private String anchor(double at, String label) {
        double half = LabelLines.width(label, 13) / 2 + 2;
        return at < half ? "start" : at > width - half ? "end" : "middle";
    }

    private double x(double seconds) {
        double share = Math.log(seconds / from) / Math.log(to / from);
        return 1 + (width - 2) * Math.min(1, Math.max(0, share));
    }
}
