package fi.sopu.estimate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Points that people tie together, up to three each, and the fewest people whose ties are cut when the points are parted in two. A tie of three is three lines of half a
 * person, of which any cut cuts none or two; so lines count double. Points that enough people tie are as good as one; between those that remain the smallest cut is found as
 * Stoer and Wagner (1997) do.
 */
final class Ties {

    /** The point of what is not shown. */
    static final String NOUGHT = "";
    private static final int POINTS_OF_A_TIE = 3;

    private final Map<List<String>, Integer> ties = new HashMap<>();

    /** So many people, each of whom ties these. */
    void add(Set<String> tied, int people) {
        if (tied.size() > POINTS_OF_A_TIE) {
            throw new IllegalArgumentException("a tie of " + tied);
        }
        ties.merge(List.copyOf(new TreeSet<>(tied)), people, Integer::sum);
    }

    /**
     * @param smallest group that may be singled out
     * @param held     whether points that nothing ties to nought count as singled out
     * @param last     the point that is rather not on the side returned, where nought is on neither
     * @return points that fewer people tie to the others, nought not among them; empty where there are none
     */
    Set<String> weak(int smallest, boolean held, String last) {
        Set<String> named = new TreeSet<>(Set.of(NOUGHT));
        ties.keySet().forEach(named::addAll);
        List<String> points = List.copyOf(named);
        // looked up often, and in a tree by names that begin alike
        Map<String, Integer> numbers = new HashMap<>();
        IntStream.range(0, points.size()).forEach(i -> numbers.put(points.get(i), i));
        int[] group = IntStream.range(0, points.size()).toArray();
        List<Map<Integer, Integer>> lines = lines(numbers, group);
        while (join(lines, group, 2 * smallest)) {
            lines = lines(numbers, group);
        }
        boolean[] weak = new boolean[lines.size()];
        boolean any = false;
        for (int g = 1; g < weak.length; g++) {
            int degree = lines.get(g).values().stream().mapToInt(n -> n).sum();
            weak[g] = degree < 2 * smallest && (degree > 0 || held);
            any |= weak[g];
        }
        if (!any) {
            weak = cut(lines, 2 * smallest, held, numbers.containsKey(last) ? group[number(numbers, last)] : 0);
        }
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < points.size(); i++) {
            if (weak[group[i]]) {
                found.add(points.get(i));
            }
        }
        return found;
    }

    /** How many lines there are from each group to others; numbers the groups anew, nought's 0. */
    private List<Map<Integer, Integer>> lines(Map<String, Integer> numbers, int[] group) {
        Map<Integer, Integer> renumbered = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            renumbered.putIfAbsent(group[i], renumbered.size());
            group[i] = renumbered.getOrDefault(group[i], 0);
        }
        List<Map<Integer, Integer>> lines = new ArrayList<>();
        renumbered.forEach((old, number) -> lines.add(new TreeMap<>()));
        ties.forEach((tie, people) -> {
            for (int i = 0; i < tie.size(); i++) {
                for (int j = 0; j < i; j++) {
                    int a = group[number(numbers, tie.get(i))];
                    int b = group[number(numbers, tie.get(j))];
                    if (a != b) {
                        lines.get(a).merge(b, tie.size() == 2 ? 2 * people : people, Integer::sum);
                        lines.get(b).merge(a, tie.size() == 2 ? 2 * people : people, Integer::sum);
                    }
                }
            }
        });
        return lines;
    }

    private static int number(Map<String, Integer> numbers, String point) {
        return numbers.getOrDefault(point, 0);
    }

    /** Makes those groups one between which there are enough lines; whether there were any. */
    private static boolean join(List<Map<Integer, Integer>> lines, int[] group, int enough) {
        int[] to = IntStream.range(0, lines.size()).toArray();
        boolean joined = false;
        for (int a = 0; a < to.length; a++) {
            for (int b : lines.get(a).keySet()) {
                if (b < a && root(to, a) != root(to, b) && tied(lines.get(a), lines.get(b), b) >= enough) {
                    int least = Math.min(root(to, a), root(to, b));
                    to[Math.max(root(to, a), root(to, b))] = least;
                    joined = true;
                }
            }
        }
        for (int i = 0; i < group.length; i++) {
            group[i] = root(to, group[i]);
        }
        return joined;
    }

    /** By lines between the two and over one other: no cut that parts them cuts fewer. */
    private static int tied(Map<Integer, Integer> one, Map<Integer, Integer> other, int numberOfOther) {
        int tied = one.getOrDefault(numberOfOther, 0);
        for (Map.Entry<Integer, Integer> line : one.entrySet()) {
            tied += Math.min(line.getValue(), other.getOrDefault(line.getKey(), 0));
        }
        return tied;
    }

    private static int root(int[] to, int a) {
        int r = a;
        while (to[r] != r) {
            r = to[r];
        }
        return r;
    }

    /** A side, nought not on it, that fewer lines tie to the other. */
    private static boolean[] cut(List<Map<Integer, Integer>> lines, int enough, boolean held, int last) {
        boolean[] done = new boolean[lines.size()];
        for (int from = 0; from < done.length; from++) {
            if (done[from]) {
                continue;
            }
            List<Integer> part = part(lines, from, done);
            boolean[] side = new boolean[done.length];
            if (from > 0 && held) {
                part.forEach(g -> side[g] = true);
                return side;
            }
            List<Integer> found = cut(lines, part, enough);
            if (!found.isEmpty()) {
                // the first of a part is nought where nought is in it
                boolean other = found.contains(from > 0 && part.contains(last) ? last : from);
                part.forEach(g -> side[g] = found.contains(g) != other);
                return side;
            }
        }
        return new boolean[done.length];
    }

    private static List<Integer> part(List<Map<Integer, Integer>> lines, int from, boolean[] done) {
        List<Integer> part = new ArrayList<>();
        ArrayDeque<Integer> next = new ArrayDeque<>(List.of(from));
        done[from] = true;
        while (!next.isEmpty()) {
            int at = next.remove();
            part.add(at);
            for (int b : lines.get(at).keySet()) {
                if (!done[b]) {
                    done[b] = true;
                    next.add(b);
                }
            }
        }
        return part;
    }

    /** Stoer and Wagner, up to the first cut that is small enough. */
    private static List<Integer> cut(List<Map<Integer, Integer>> all, List<Integer> part, int enough) {
        int n = part.size();
        int[][] lines = new int[n][n];
        List<List<Integer>> merged = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            merged.add(new ArrayList<>(List.of(part.get(i))));
            for (int j = 0; j < n; j++) {
                lines[i][j] = all.get(part.get(i)).getOrDefault(part.get(j), 0);
            }
        }
        boolean[] gone = new boolean[n];
        for (int left = n; left > 1; left--) {
            int[] weight = new int[n];
            boolean[] added = new boolean[n];
            int last = -1;
            int before = -1;
            for (int step = 0; step < left; step++) {
                int next = -1;
                for (int i = 0; i < n; i++) {
                    if (!gone[i] && !added[i] && (next < 0 || weight[i] > weight[next])) {
                        next = i;
                    }
                }
                added[next] = true;
                before = last;
                last = next;
                for (int i = 0; i < n; i++) {
                    weight[i] += added[i] || gone[i] ? 0 : lines[next][i];
                }
            }
            if (weight[last] < enough) {
                return merged.get(last);
            }
            merged.get(before).addAll(merged.get(last));
            gone[last] = true;
            for (int i = 0; i < n; i++) {
                lines[before][i] += lines[last][i];
                lines[i][before] = lines[before][i];
            }
            lines[before][before] = 0;
        }
        return List.of();
    }
}
