package fi.sopu.estimate.bench;

import fi.sopu.estimate.Cell;
import fi.sopu.estimate.Hiding;
import fi.sopu.estimate.Released;
import fi.sopu.estimate.Trail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who answered where, in an organisation of departments and units: for what is shown of it and how long that takes. */
final class Staff {

    private static final int UNITS_OF_A_DEPARTMENT = 20;
    private static final double STAYING = 0.7;

    final Map<String, @Nullable String> parents = new TreeMap<>();
    final List<Trail> trails = new ArrayList<>();

    /**
     * @param rate   share that answers; whoever did last time does so again more often
     * @param moving share that has moved to another unit between two rounds
     */
    Staff(int units, int people, int rounds, double rate, double moving, SplittableRandom chance) {
        parents.put("whole", null);
        int[] sizes = Organisation.sizes(units, people, chance);
        for (int u = 0; u < units; u++) {
            parents.putIfAbsent("department " + u / UNITS_OF_A_DEPARTMENT, "whole");
            parents.put("unit " + u, "department " + u / UNITS_OF_A_DEPARTMENT);
        }
        for (int u = 0; u < units; u++) {
            for (int p = 0; p < sizes[u]; p++) {
                @Nullable
                String[] path = new String[rounds];
                String unit = "unit " + u;
                boolean answers = chance.nextDouble() < rate;
                for (int round = 0; round < rounds; round++) {
                    if (round > 0) {
                        unit = chance.nextDouble() < moving ? "unit " + chance.nextInt(units) : unit;
                        answers = chance.nextDouble() < STAYING ? answers : chance.nextDouble() < rate;
                    }
                    path[round] = answers ? unit : null;
                }
                trails.add(Trail.of(path));
            }
        }
    }

    List<Released> released(int smallest) {
        List<Released> released = new ArrayList<>();
        Cell tree = Cell.tree(parents, Map.of());
        for (int round = 1; round <= trails.get(0).units().size(); round++) {
            int to = round;
            released.add(Hiding.again(List.copyOf(released), tree, trails.stream().map(trail -> new Trail(trail.units().subList(0, to))).toList(), smallest));
        }
        return released;
    }

    /** How many cells have enough people by themselves. */
    int enough(int round, int smallest, boolean both) {
        Map<String, Integer> people = new HashMap<>();
        for (Trail trail : trails) {
            List<String> before = both ? path(trail.units().get(round - 1)) : List.of();
            path(trail.units().get(round)).stream().filter(unit -> !both || before.contains(unit)).forEach(unit -> people.merge(unit, 1, Integer::sum));
        }
        return (int) people.values().stream().filter(n -> n >= smallest).count();
    }

    private List<String> path(@Nullable String from) {
        List<String> path = new ArrayList<>();
        for (String unit = from; unit != null; unit = parents.get(unit)) {
            path.add(unit);
        }
        return path;
    }
}
