package fi.sopu.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A unit with those below it, and how many people's answers count in it: in units below it, and in itself.
 *
 * @param people of it and all below; at least those of the units below
 */
public record Cell(String id, int people, List<Cell> below) {

    public Cell {
        below = List.copyOf(below);
        int sum = below.stream().mapToInt(Cell::people).sum();
        if (people < sum) {
            throw new IllegalArgumentException(id + " has " + people + " people and " + sum + " below it");
        }
    }

    /**
     * The tree of units, in the order of ids.
     *
     * @param parents  of every unit; null of the one at the top
     * @param answered how many people's answers count in the unit itself, not in one below; none where it is not named
     */
    public static Cell tree(Map<String, @Nullable String> parents, Map<String, Integer> answered) {
        Map<String, List<String>> children = new HashMap<>();
        List<String> tops = new ArrayList<>();
        new TreeSet<>(parents.keySet()).forEach(id -> {
            String parent = parents.get(id);
            if (parent == null) {
                tops.add(id);
            } else {
                children.computeIfAbsent(parent, p -> new ArrayList<>()).add(id);
            }
        });
        if (tops.size() != 1 || !parents.keySet().containsAll(answered.keySet())) {
            throw new IllegalArgumentException("at the top: " + tops + ", of " + parents.keySet() + " for " + answered.keySet());
        }
        return cell(tops.get(0), children, answered);
    }

    private static Cell cell(String id, Map<String, List<String>> children, Map<String, Integer> answered) {
        List<Cell> below = children.getOrDefault(id, List.of()).stream().map(child -> cell(child, children, answered)).toList();
        return new Cell(id, answered.getOrDefault(id, 0) + below.stream().mapToInt(Cell::people).sum(), below);
    }

    /** The same units with other people, as {@link #tree} takes them. */
    Cell with(Map<String, Integer> answered) {
        List<Cell> counted = below.stream().map(child -> child.with(answered)).toList();
        return new Cell(id, answered.getOrDefault(id, 0) + counted.stream().mapToInt(Cell::people).sum(), counted);
    }

    /** Of each unit the one above it; of the one at the top none. */
    Map<String, String> above() {
        Map<String, String> above = new TreeMap<>();
        put(above);
        return above;
    }

    void each(Consumer<Cell> taker) {
        taker.accept(this);
        below.forEach(child -> child.each(taker));
    }

    private void put(Map<String, String> above) {
        below.forEach(child -> {
            above.put(child.id, id);
            child.put(above);
        });
    }
}
