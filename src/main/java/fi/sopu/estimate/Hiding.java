package fi.sopu.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which cells may be shown so that no sum or difference of them tells of fewer people than the smallest group. Each dimension by itself, with those who answered it.
 * <p>
 * <b>One round.</b> A unit is shown when it has enough people, and when those of it who are in no shown unit below are none or enough; otherwise the smallest shown unit below
 * is hidden too, until that holds. Then whatever is added and subtracted, with any factors, the people directly in one shown unit are either all in what comes out or all out of
 * it, and they are none or enough.
 * <p>
 * <b>Further rounds.</b> A level is a sum of answers of one round, a change a sum of differences of two: what can be made of them with any factors tells of a person unless what
 * the person's units were given for the level before, the change, and the level now is the same (with the sign turned for the last); where one of them is not shown it is nought.
 * So with cells as points and each person tying up to three of them, the smallest group that anybody can single out is the smallest cut between them ({@link Ties}), and cells
 * are hidden where it is too small. The same is asked for levels of any two rounds for somebody who takes everybody's answers to have stayed as they were: then the
 * difference between them tells of those who came, left or moved. src/docs/survey.md has the proof.
 */
public final class Hiding {

    private static final String PAST = "past ";
    private static final String LEVEL = "level ";
    private static final String CHANGE = "change ";

    private Hiding() {
    }

    /**
     * Of a first round: which units are shown.
     *
     * @param smallest group that may be told of
     * @return ids; the same for the same tree, whatever the order of the units in it
     */
    public static Set<String> shown(Cell root, int smallest) {
        Set<String> shown = new TreeSet<>();
        hide(root, smallest, shown);
        return Collections.unmodifiableSet(shown);
    }

    private static void hide(Cell unit, int smallest, Set<String> shown) {
        if (unit.people() < smallest) {
            return;
        }
        if (!shown.add(unit.id())) {
            throw new IllegalArgumentException("two units are called " + unit.id());
        }
        unit.below().forEach(below -> hide(below, smallest, shown));
        while (true) {
            List<Cell> visible = unit.below().stream().filter(below -> shown.contains(below.id())).toList();
            int rest = unit.people() - visible.stream().mapToInt(Cell::people).sum();
            Optional<Cell> least = visible.stream().min(Comparator.comparingInt(Cell::people).thenComparing(Cell::id));
            if (rest == 0 || rest >= smallest || least.isEmpty()) {
                return;
            }
            wipe(least.get(), shown);
        }
    }

    private static void wipe(Cell unit, Set<String> shown) {
        shown.remove(unit.id());
        unit.below().forEach(below -> wipe(below, shown));
    }

    /**
     * Of the next round.
     *
     * @param before   what is shown of the rounds before, the earliest first
     * @param tree     the units now; how many people are in them is counted from the trails
     * @param trails   everybody who answered in any round, with a unit (or null) for each of the rounds before and for this one
     * @param smallest group that may be told of
     */
    public static Released again(List<Released> before, Cell tree, List<Trail> trails, int smallest) {
        int now = before.size();
        trails.forEach(trail -> {
            if (trail.units().size() != now + 1) {
                throw new IllegalArgumentException("a trail through " + trail.units().size() + " rounds in round " + (now + 1));
            }
        });
        List<Map<String, String>> above = new ArrayList<>(before.stream().map(released -> released.tree().above()).toList());
        above.add(tree.above());
        Map<Trail, Integer> alike = alike(trails);
        Cell counted = tree.with(counts(alike, trail -> trail.units().get(now)));
        Set<String> levels = new TreeSet<>(shown(counted, smallest));
        Set<String> changes = new TreeSet<>();
        if (now > 0) {
            changes.addAll(shown(tree.with(counts(alike, trail -> stayed(trail, now, above))), smallest));
        }
        List<Released> released = new ArrayList<>(before);
        released.add(new Released(counted, levels, changes));
        Map<String, Boolean> standing = new HashMap<>();
        Predicate<String> stands = unit -> standing.computeIfAbsent(unit, id -> {
            List<Released> alone = new ArrayList<>(before);
            alone.add(new Released(counted, Set.of(id), changes));
            return weak(alone, above, alike, smallest).isEmpty();
        });
        while (true) {
            released.set(now, new Released(counted, levels, changes));
            Set<String> weak = weak(released, above, alike, smallest);
            if (weak.isEmpty()) {
                return released.get(now);
            }
            if (levels.stream().anyMatch(id -> weak.contains(point(LEVEL, now, id)))) {
                top(weak, LEVEL, now, levels, above.get(now)).forEach(id -> levels.remove(stands.test(id) ? below(id, weak, counted, levels, above.get(now), now) : id));
            } else {
                changes.removeAll(top(weak, CHANGE, now, changes, above.get(now)));
            }
        }
    }

    /** The topmost of the group that can be singled out: one that is no longer shown falls to what is above it. */
    private static List<String> top(Set<String> weak, String kind, int now, Set<String> shown, Map<String, String> above) {
        List<String> top = shown.stream().filter(id -> weak.contains(point(kind, now, id)))
                .filter(id -> !weak.contains(point(kind, now, deepest(above.get(id), shown, above)))).toList();
        if (top.isEmpty()) {
            throw new IllegalStateException("what was shown before singles out a few: " + weak);
        }
        return top;
    }

    /**
     * What could be shown by itself stays, and the smallest unit below it falls to it, one outside the group that can be singled out where there is one; itself where there is
     * none below.
     */
    private static String below(String unit, Set<String> weak, Cell whole, Set<String> levels, Map<String, String> above, int now) {
        Map<String, Integer> people = new HashMap<>();
        whole.each(cell -> people.put(cell.id(), cell.people()));
        return levels.stream().filter(id -> unit.equals(deepest(above.get(id), levels, above)))
                .min(Comparator.comparing((String id) -> weak.contains(point(LEVEL, now, id))).thenComparing(people::get).thenComparing(id -> id)).orElse(unit);
    }

    /** The units in whose shown level of this round the answer of the last unit on the trail counts: whoever sums must sum these. */
    public static Set<String> levelsOf(Trail trail, Released now) {
        Map<String, String> above = now.tree().above();
        Set<String> counted = new TreeSet<>();
        for (String unit = trail.units().get(trail.units().size() - 1); unit != null; unit = above.get(unit)) {
            if (now.levels().contains(unit)) {
                counted.add(unit);
            }
        }
        return counted;
    }

    /** The units in whose shown change the difference between the last two answers on the trail counts: only those, and with the units as they were each time. */
    public static Set<String> changesOf(Trail trail, Released before, Released now) {
        List<Map<String, String>> above = List.of(before.tree().above(), now.tree().above());
        int last = trail.units().size() - 1;
        Set<String> counted = new TreeSet<>();
        for (String unit = stayed(trail.units().get(last - 1), trail.units().get(last), above.get(0), above.get(1)); unit != null; unit = above.get(1).get(unit)) {
            if (now.changes().contains(unit)) {
                counted.add(unit);
            }
        }
        return counted;
    }

    /** The cells of a group that can be singled out, or none. */
    static Set<String> weak(List<Released> released, List<Map<String, String>> above, Map<Trail, Integer> trails, int smallest) {
        int now = released.size() - 1;
        if (now == 0) {
            return Set.of();
        }
        String whole = point(LEVEL, now, released.get(now).tree().id());
        Set<String> weak = exact(released, above, trails, smallest).weak(smallest, now > 1, whole);
        for (int round = 0; round < now && weak.isEmpty(); round++) {
            weak = unchanged(released, above, trails, round).weak(smallest, false, whole);
        }
        return weak;
    }

    /**
     * For somebody who has all figures. From the third round on, of people whose earlier cells few others share only what is shown of this round is used: that can only make a
     * group look smaller.
     */
    static Ties exact(List<Released> released, List<Map<String, String>> above, Map<Trail, Integer> trails, int smallest) {
        int now = released.size() - 1;
        Map<String, Integer> past = new HashMap<>();
        trails.forEach((trail, people) -> past.merge(past(trail, now, released, above), people, Integer::sum));
        Ties ties = new Ties();
        trails.forEach((trail, people) -> {
            Set<String> tied = new HashSet<>();
            String earlier = past(trail, now, released, above);
            boolean answeredBefore = trail.units().get(now - 1) != null;
            boolean answeredNow = trail.units().get(now) != null;
            if (answeredBefore && (now == 1 || past.getOrDefault(earlier, 0) >= smallest)) {
                tied.add(earlier);
            } else if (answeredBefore && !answeredNow) {
                return;
            }
            if (answeredNow) {
                tied.add(point(LEVEL, now, level(trail, now, released, above)));
            }
            tied.add(answeredBefore && answeredNow ? point(CHANGE, now, change(trail, now, released, above)) : Ties.NOUGHT);
            ties.add(tied, people);
        });
        return ties;
    }

    /** What is shown of the person's answer in the round before, other than by the change since. */
    private static String past(Trail trail, int now, List<Released> released, List<Map<String, String>> above) {
        String level = level(trail, now - 1, released, above);
        String change = now > 1 ? change(trail, now - 1, released, above) : null;
        return level == null && change == null ? Ties.NOUGHT : PAST + (now - 1) + ':' + level + '/' + change;
    }

    /** For somebody who takes everybody's answers to be those of that earlier round. */
    private static Ties unchanged(List<Released> released, List<Map<String, String>> above, Map<Trail, Integer> trails, int round) {
        int now = released.size() - 1;
        Ties ties = new Ties();
        trails.forEach((trail, people) -> ties.add(
                new HashSet<>(List.of(point(LEVEL, round, level(trail, round, released, above)), point(LEVEL, now, level(trail, now, released, above)))),
                people));
        return ties;
    }

    private static @Nullable String level(Trail trail, int round, List<Released> released, List<Map<String, String>> above) {
        return deepest(trail.units().get(round), released.get(round).levels(), above.get(round));
    }

    private static @Nullable String change(Trail trail, int round, List<Released> released, List<Map<String, String>> above) {
        return deepest(stayed(trail, round, above), released.get(round).changes(), above.get(round));
    }

    /** The lowest unit to which somebody who answered both times belonged both times, as did all that are above it now; null where there is none. */
    private static @Nullable String stayed(Trail trail, int round, List<Map<String, String>> above) {
        return stayed(trail.units().get(round - 1), trail.units().get(round), above.get(round - 1), above.get(round));
    }

    private static @Nullable String stayed(@Nullable String before, @Nullable String now, Map<String, String> aboveBefore, Map<String, String> above) {
        Set<String> then = new HashSet<>();
        for (String unit = before; unit != null; unit = aboveBefore.get(unit)) {
            then.add(unit);
        }
        String lowest = null;
        if (then.isEmpty()) {
            return null;
        }
        for (String unit = now; unit != null; unit = above.get(unit)) {
            if (!then.contains(unit)) {
                lowest = null;
            } else if (lowest == null) {
                lowest = unit;
            }
        }
        return lowest;
    }

    /** The first one shown from there upwards. */
    private static @Nullable String deepest(@Nullable String from, Set<String> shown, Map<String, String> above) {
        String unit = from;
        while (unit != null && !shown.contains(unit)) {
            unit = above.get(unit);
        }
        return unit;
    }

    static Map<Trail, Integer> alike(List<Trail> trails) {
        Map<Trail, Integer> alike = new HashMap<>();
        trails.forEach(trail -> alike.merge(trail, 1, Integer::sum));
        return alike;
    }

    private static Map<String, Integer> counts(Map<Trail, Integer> trails, UnitOf unitOf) {
        Map<String, Integer> counts = new HashMap<>();
        trails.forEach((trail, people) -> {
            String unit = unitOf.of(trail);
            if (unit != null) {
                counts.merge(unit, people, Integer::sum);
            }
        });
        return counts;
    }

    /** A unit of a trail, or none. */
    @FunctionalInterface
    private interface UnitOf {
        @Nullable
        String of(Trail trail);
    }

    /** A shown cell, or what is not shown. */
    private static String point(String kind, int round, @Nullable String id) {
        return id == null ? Ties.NOUGHT : kind + round + ':' + id;
    }
}
