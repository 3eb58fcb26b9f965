package fi.sopu.estimate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** A person who ties these. */
    void add(Set<String> tied) {
        if (tied.size() > POINTS_OF_A_TIE) {
            throw new IllegalArgumentException("a tie of " + tied);
        }
        ties.merge(List.copyOf(new TreeSet<>(tied)), 1, Integer::sum);
    }

    /**
     * @param smallest group that may be singled out
     * @param held     whether points that nothing ties to nought count as singled out
     * @param last     the point that is rather not on the side returned, where nought is on neither
     * @return points that fewer people tie to the others, nought not among them; empty where there are none
     */
    Set<String> weak(int smallest, boolean held, String last) {
        Map<String, Integer> numbers = new TreeMap<>(Map.of(NOUGHT, 0));
        ties.keySet().forEach(tie -> tie.forEach(point -> numbers.put(point, 0)));
        List<String> points = List.copyOf(numbers.keySet());
        IntStream.range(0, points.size()).forEach(i -> numbers.put(points.get(i), i));
        int[] group = IntStream.range(0, points.size()).toArray();
        int[][] lines = lines(numbers, group);
        while (join(lines, group, 2 * smallest)) {
            lines = lines(numbers, group);
        }
        boolean[] weak = new boolean[lines.length];
        boolean any = false;
        for (int g = 1; g < lines.length; g++) {
            int degree = Arrays.stream(lines[g]).sum();
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

    /** How many lines there are between two groups; numbers the groups anew, nought's 0. */
    private int[][] lines(Map<String, Integer> numbers, int[] group) {
        Map<Integer, Integer> renumbered = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            renumbered.putIfAbsent(group[i], renumbered.size());
            group[i] = renumbered.get(group[i]);
        }
        int[][] lines = new int[renumbered.size()][renumbered.size()];
        ties.forEach((tie, people) -> {
            for (int i = 0; i < tie.size(); i++) {
                for (int j = 0; j < i; j++) {
                    int a = group[number(numbers, tie.get(i))];
                    int b = group[number(numbers, tie.get(j))];
                    int weight = tie.size() == 2 ? 2 * people : people;
                    if (a != b) {
                        lines[a][b] += weight;
                        lines[b][a] += weight;
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
    private static boolean join(int[][] lines, int[] group, int enough) {
        int[] to = IntStream.range(0, lines.length).toArray();
        boolean joined = false;
        for (int a = 0; a < lines.length; a++) {
            for (int b = 0; b < a; b++) {
                if (lines[a][b] > 0 && root(to, a) != root(to, b) && tied(lines[a], lines[b], b) >= enough) {
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
    private static int tied(int[] one, int[] other, int numberOfOther) {
        int tied = one[numberOfOther];
        for (int c = 0; c < one.length; c++) {
            tied += Math.min(one[c], other[c]);
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
    private static boolean[] cut(int[][] lines, int enough, boolean held, int last) {
        boolean[] done = new boolean[lines.length];
        for (int from = 0; from < lines.length; from++) {
            if (done[from]) {
                continue;
            }
            List<Integer> part = part(lines, from, done);
            boolean[] side = new boolean[lines.length];
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
        return new boolean[lines.length];
    }

    private static List<Integer> part(int[][] lines, int from, boolean[] done) {
        List<Integer> part = new ArrayList<>();
        ArrayDeque<Integer> next = new ArrayDeque<>(List.of(from));
        done[from] = true;
        while (!next.isEmpty()) {
            int at = next.remove();
            part.add(at);
            for (int b = 0; b < lines.length; b++) {
                if (lines[at][b] > 0 && !done[b]) {
                    done[b] = true;
                    next.add(b);
                }
            }
        }
        return part;
    }

    /** Stoer and Wagner, up to the first cut that is small enough. */
    private static List<Integer> cut(int[][] all, List<Integer> part, int enough) {
        int n = part.size();
        int[][] lines = new int[n][n];
        List<List<Integer>> merged = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            merged.add(new ArrayList<>(List.of(part.get(i))));
            for (int j = 0; j < n; j++) {
                lines[i][j] = all[part.get(i)][part.get(j)];
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
