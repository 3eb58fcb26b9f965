package fi.sopu.estimate;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where to develop: what is low, surely, and matters. At most three are named, or nothing stands out. Surely low: the whole interval of the (pooled) level is below what
 * it is held against. Matters: it goes together with the overall question surely, and at least as much as the middle one of the dimensions does.
 *
 * @param points all dimensions, in the order given
 */
public record Targets(List<Point> points) {

    public static final int MOST = 3;

    public Targets {
        points = List.copyOf(points);
    }

    /**
     * A dimension of a unit or of the whole.
     *
     * @param level      of the unit, from {@link Pooling}
     * @param line       what it is held against: the mean of the whole for a unit, the mean of the dimensions for the whole
     * @param importance with the overall question, among all people of the organisation: a unit's own are too few
     */
    public record Dimension(String id, Estimate level, double line, Association importance) {
    }

    /**
     * A point of the picture.
     *
     * @param level     up; against the line: below nought is low
     * @param matters   to the right, from -1 to 1
     * @param target    whether it is named
     */
    public record Point(String id, double level, double matters, boolean target) {
    }

    public static Targets of(List<Dimension> dimensions) {
        double middle = middle(dimensions);
        Set<String> named = dimensions.stream().filter(d -> d.level.high() < d.line && d.importance.low() > 0 && d.importance.strength() >= middle)
                .sorted(Comparator.comparingDouble(Targets::gain).reversed().thenComparing(Dimension::id)).limit(MOST).map(Dimension::id).collect(Collectors.toSet());
        return new Targets(dimensions.stream().map(d -> new Point(d.id, d.level.mean() - d.line, d.importance.strength(), named.contains(d.id))).toList());
    }

    /** Where the picture's vertical line stands: the median importance. */
    private static double middle(List<Dimension> dimensions) {
        double[] sorted = dimensions.stream().mapToDouble(d -> d.importance.strength()).sorted().toArray();
        return sorted.length == 0 ? 0 : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double gain(Dimension dimension) {
        return (dimension.line - dimension.level.mean()) * dimension.importance.strength();
    }

    /** The median importance: points right of it matter more than most. */
    public double crossing() {
        double[] sorted = points.stream().mapToDouble(Point::matters).sorted().toArray();
        return sorted.length == 0 ? 0 : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** The named ones' ids, in the order given. */
    public List<String> named() {
        return points.stream().filter(Point::target).map(Point::id).toList();
    }
}
