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
        Cell counted = tree.with(counts(trails.stream().map(trail -> trail.units().get(now)).toList()));
        Set<String> levels = new TreeSet<>(shown(counted, smallest));
        Set<String> changes = new TreeSet<>();
        if (now > 0) {
            changes.addAll(shown(tree.with(counts(trails.stream().map(trail -> stayed(trail, now, above)).toList())), smallest));
        }
        List<Released> released = new ArrayList<>(before);
        released.add(new Released(counted, Set.of(tree.id()), changes));
        if (!weak(released, above, trails, smallest).isEmpty()) {
            levels.remove(tree.id());
        }
        while (true) {
            released.set(now, new Released(counted, levels, changes));
            Set<String> weak = weak(released, above, trails, smallest);
            if (weak.isEmpty()) {
                return released.get(now);
            }
            if (weak.contains(point(LEVEL, now, tree.id()))) {
                dropBeside(weak, counted, levels, above.get(now), now);
            } else {
                drop(weak, levels, changes, above.get(now), now);
            }
        }
    }

    /** The whole, which could be shown by itself, stays: a unit below it falls to it, the smallest outside the group that can be singled out. */
    private static void dropBeside(Set<String> weak, Cell whole, Set<String> levels, Map<String, String> above, int now) {
        Map<String, Integer> people = new HashMap<>();
        whole.each(unit -> people.put(unit.id(), unit.people()));
        String least = levels.stream().filter(id -> whole.id().equals(deepest(above.get(id), levels, above)))
                .min(Comparator.comparing((String id) -> weak.contains(point(LEVEL, now, id))).thenComparing(people::get).thenComparing(id -> id))
                .orElseThrow(() -> new IllegalStateException("the whole singles out a few: " + weak));
        levels.remove(least);
    }

    /** The topmost levels of the group that can be singled out fall to what is above them; its changes where it has no levels. */
    private static void drop(Set<String> weak, Set<String> levels, Set<String> changes, Map<String, String> above, int now) {
        boolean any = levels.stream().anyMatch(id -> weak.contains(point(LEVEL, now, id)));
        Set<String> shown = any ? levels : changes;
        String kind = any ? LEVEL : CHANGE;
        List<String> top = shown.stream().filter(id -> weak.contains(point(kind, now, id)))
                .filter(id -> !weak.contains(point(kind, now, deepest(above.get(id), shown, above)))).toList();
        if (top.isEmpty()) {
            throw new IllegalStateException("what was shown before singles out a few: " + weak);
        }
        top.forEach(shown::remove);
    }

    /** The cells of a group that can be singled out, or none. */
    private static Set<String> weak(List<Released> released, List<Map<String, String>> above, List<Trail> trails, int smallest) {
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

    /** For somebody who has all figures. Of rounds before the last but one those people are left out whose earlier cells few others share: that can only make a group look smaller. */
    private static Ties exact(List<Released> released, List<Map<String, String>> above, List<Trail> trails, int smallest) {
        int now = released.size() - 1;
        Map<String, Integer> past = new HashMap<>();
        trails.forEach(trail -> past.merge(past(trail, now, released, above), 1, Integer::sum));
        Ties ties = new Ties();
        for (Trail trail : trails) {
            Set<String> tied = new HashSet<>();
            String earlier = past(trail, now, released, above);
            boolean answeredBefore = trail.units().get(now - 1) != null;
            boolean answeredNow = trail.units().get(now) != null;
            if (answeredBefore && (now == 1 || past.getOrDefault(earlier, 0) >= smallest)) {
                tied.add(earlier);
            } else if (answeredBefore && !answeredNow) {
                continue;
            }
            if (answeredNow) {
                tied.add(point(LEVEL, now, level(trail, now, released, above)));
            }
            tied.add(answeredBefore && answeredNow ? point(CHANGE, now, change(trail, now, released, above)) : Ties.NOUGHT);
            ties.add(tied);
        }
        return ties;
    }

    /** What is shown of the person's answer in the round before, other than by the change since. */
    private static String past(Trail trail, int now, List<Released> released, List<Map<String, String>> above) {
        String level = level(trail, now - 1, released, above);
        String change = now > 1 ? change(trail, now - 1, released, above) : null;
        return level == null && change == null ? Ties.NOUGHT : PAST + (now - 1) + ':' + level + '/' + change;
    }

    /** For somebody who takes everybody's answers to be those of that earlier round. */
    private static Ties unchanged(List<Released> released, List<Map<String, String>> above, List<Trail> trails, int round) {
        int now = released.size() - 1;
        Ties ties = new Ties();
        trails.forEach(trail -> ties.add(new HashSet<>(List.of(point(LEVEL, round, level(trail, round, released, above)), point(LEVEL, now, level(trail, now, released, above))))));
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
        Set<String> then = new HashSet<>();
        for (String unit = trail.units().get(round - 1); unit != null; unit = above.get(round - 1).get(unit)) {
            then.add(unit);
        }
        String lowest = null;
        if (then.isEmpty()) {
            return null;
        }
        for (String unit = trail.units().get(round); unit != null; unit = above.get(round).get(unit)) {
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

    private static Map<String, Integer> counts(List<@Nullable String> units) {
        Map<String, Integer> counts = new HashMap<>();
        for (String unit : units) {
            if (unit != null) {
                counts.merge(unit, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** A shown cell, or what is not shown. */
    private static String point(String kind, int round, @Nullable String id) {
        return id == null ? Ties.NOUGHT : kind + round + ':' + id;
    }
}
