package fi.sopu.estimate.bench;

import fi.sopu.estimate.Cell;
import fi.sopu.estimate.Hiding;
import fi.sopu.estimate.Released;
import fi.sopu.estimate.Trail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A random small organisation that is asked two or three times about a dimension: few people in most units, some directly in a department, some who do not answer or cannot say, some who move
 * between units, units that move between departments, come and go.
 */
final class Layout {

    final List<Map<String, @Nullable String>> parents = new ArrayList<>();
    final List<Trail> trails = new ArrayList<>();
    final int smallest;

    Layout(SplittableRandom chance) {
        smallest = 3 + chance.nextInt(4);
        int rounds = 2 + chance.nextInt(2);
        Map<String, @Nullable String> tree = new TreeMap<>();
        tree.put("whole", null);
        int departments = 1 + chance.nextInt(3);
        for (int d = 0; d < departments; d++) {
            tree.put("d" + d, "whole");
            for (int u = chance.nextInt(4); u > 0; u--) {
                tree.put("u" + d + u, "d" + d);
            }
        }
        parents.add(tree);
        for (int round = 1; round < rounds; round++) {
            Map<String, @Nullable String> next = new TreeMap<>(parents.get(round - 1));
            if (chance.nextInt(4) == 0) {
                String unit = any(next, chance);
                if (unit.startsWith("u")) {
                    next.put(unit, "d" + chance.nextInt(departments));
                }
            }
            if (chance.nextInt(5) == 0) {
                next.put("u" + round, "d" + chance.nextInt(departments));
            }
            parents.add(next);
        }
        double answering = 0.5 + 0.5 * chance.nextDouble();
        double moving = chance.nextInt(3) == 0 ? 0 : 0.2 * chance.nextDouble();
        for (String unit : tree.keySet()) {
            for (int p = chance.nextInt(unit.startsWith("u") ? 3 * smallest : smallest); p > 0; p--) {
                trails.add(trail(unit, rounds, answering, moving, chance));
            }
        }
        for (int p = chance.nextInt(4); p > 0; p--) {
            // those who were not there the first time
            List<@Nullable String> units = new ArrayList<>(trail(any(parents.get(1), chance), rounds, 1, 0, chance).units());
            units.set(0, null);
            trails.add(new Trail(units));
        }
    }

    private static String any(Map<String, @Nullable String> tree, SplittableRandom chance) {
        return List.copyOf(tree.keySet()).get(chance.nextInt(tree.size()));
    }

    private Trail trail(String first, int rounds, double answering, double moving, SplittableRandom chance) {
        @Nullable
        String[] units = new String[rounds];
        String unit = first;
        for (int round = 0; round < rounds; round++) {
            if (round > 0 && chance.nextDouble() < moving) {
                unit = any(parents.get(round), chance);
            }
            units[round] = chance.nextDouble() < answering && parents.get(round).containsKey(unit) ? unit : null;
        }
        return Trail.of(units);
    }

    int rounds() {
        return parents.size();
    }

    /** What is shown of all rounds. */
    List<Released> hidden() {
        List<Released> released = new ArrayList<>();
        for (int round = 0; round < rounds(); round++) {
            int to = round + 1;
            List<Trail> soFar = trails.stream().map(trail -> new Trail(trail.units().subList(0, to))).toList();
            released.add(Hiding.again(List.copyOf(released), Cell.tree(parents.get(round), Map.of()), soFar, smallest));
        }
        return released;
    }

    /** All that has enough people by itself. */
    List<Released> plain() {
        List<Released> released = new ArrayList<>();
        for (int round = 0; round < rounds(); round++) {
            Set<String> levels = new HashSet<>();
            Set<String> changes = new HashSet<>();
            for (String unit : parents.get(round).keySet()) {
                int at = round;
                if (trails.stream().filter(trail -> in(trail, at, unit)).count() >= smallest) {
                    levels.add(unit);
                }
                if (round > 0 && trails.stream().filter(trail -> stayed(trail, at, unit)).count() >= smallest) {
                    changes.add(unit);
                }
            }
            released.add(new Released(Cell.tree(parents.get(round), Map.of()), levels, changes));
        }
        return released;
    }

    boolean in(Trail trail, int round, String unit) {
        return path(trail, round).contains(unit);
    }

    boolean stayed(Trail trail, int round, String unit) {
        List<String> path = path(trail, round);
        return path.contains(unit) && path(trail, round - 1).containsAll(path.subList(path.indexOf(unit), path.size()));
    }

    private List<String> path(Trail trail, int round) {
        List<String> path = new ArrayList<>();
        for (String unit = trail.units().get(round); unit != null; unit = parents.get(round).get(unit)) {
            path.add(unit);
        }
        return path;
    }

    /**
     * What an attacker knows: each shown figure as a sum over people's answers, with people alike in all of them as one column for each round.
     *
     * @param unchanged whether the attacker takes everybody's answers for the same in all rounds: then columns are people, and changes are nought
     */
    Attack attack(List<Released> released, boolean unchanged) {
        List<int[]> rows = new ArrayList<>();
        for (int round = 0; round < rounds(); round++) {
            int at = round;
            for (String unit : released.get(round).levels().stream().sorted().toList()) {
                rows.add(trails.stream().mapToInt(trail -> in(trail, at, unit) ? 1 + at : 0).toArray());
            }
            for (String unit : released.get(round).changes().stream().sorted().toList()) {
                if (!unchanged) {
                    rows.add(trails.stream().mapToInt(trail -> stayed(trail, at, unit) ? -at : 0).toArray());
                }
            }
        }
        Map<List<Integer>, Integer> classes = new HashMap<>();
        for (int p = 0; p < trails.size(); p++) {
            int person = p;
            classes.merge(rows.stream().map(row -> row[person]).toList(), 1, Integer::sum);
        }
        List<List<Integer>> kinds = classes.keySet().stream().filter(kind -> kind.stream().anyMatch(x -> x != 0)).toList();
        int columns = unchanged ? 1 : rounds();
        double[][] figures = new double[rows.size()][kinds.size() * columns];
        for (int r = 0; r < rows.size(); r++) {
            for (int k = 0; k < kinds.size(); k++) {
                int told = kinds.get(k).get(r);
                if (told > 0) {
                    figures[r][k * columns + (unchanged ? 0 : told - 1)] = 1;
                } else if (told < 0) {
                    figures[r][k * columns - told] = 1;
                    figures[r][k * columns - told - 1] = -1;
                }
            }
        }
        return new Attack(figures, kinds.stream().mapToInt(classes::get).toArray(), columns);
    }

    @Override
    public String toString() {
        return smallest + " " + parents + " " + Arrays.toString(trails.stream().map(Trail::units).toArray());
    }
}
