package fi.sopu.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class HidingTest {

    private static final Map<String, @Nullable String> TREE = tree("whole", null, "a", "whole", "b", "whole", "c", "whole");

    @Test
    void aSecondUnitIsHiddenBesideOneOfFew() {
        assertEquals(Set.of("whole", "b"), Hiding.shown(whole(7, 9, 3), 5));
        assertEquals(Set.of("whole", "a", "b", "c"), Hiding.shown(whole(7, 9, 5), 5));
        assertEquals(Set.of("whole", "b"), Hiding.shown(whole(7, 9, 4), 5));
        assertEquals(Set.of("whole", "a", "b"), Hiding.shown(Cell.tree(TREE, Map.of("a", 7, "b", 9, "c", 3, "whole", 2)), 5), "with those directly in the whole they are five");
        assertEquals(Set.of(), Hiding.shown(whole(1, 2, 1), 5));
        assertEquals(Set.of("whole", "a", "b"), Hiding.shown(whole(7, 9, 0), 5), "nobody is nobody");
    }

    @Test
    void ofEquallyManyTheFirstByIdIsHidden() {
        assertEquals(Set.of("whole", "b"), Hiding.shown(whole(7, 7, 3), 5));
        Cell a = new Cell("a", 7, List.of());
        Cell b = new Cell("b", 7, List.of());
        Cell c = new Cell("c", 3, List.of());
        assertEquals(Set.of("whole", "b"), Hiding.shown(new Cell("whole", 17, List.of(c, b, a)), 5));
        assertThrows(IllegalArgumentException.class, () -> Hiding.shown(new Cell("whole", 14, List.of(a, a)), 5));
        assertThrows(IllegalArgumentException.class, () -> new Cell("whole", 6, List.of(a)));
        assertThrows(IllegalArgumentException.class, () -> Cell.tree(tree("one", null, "other", null), Map.of()));
    }

    @Test
    void whatLiesBelowAHiddenUnitIsHiddenWithIt() {
        Map<String, @Nullable String> tree = tree("whole", null, "a", "whole", "a1", "a", "a2", "a", "b", "whole");
        assertEquals(Set.of("whole"), Hiding.shown(Cell.tree(tree, Map.of("a1", 6, "a2", 6, "b", 3)), 5));
    }

    @Test
    void whoMovesAloneIsNotToldByTheDifferenceOfTwoRounds() {
        List<Trail> trails = new ArrayList<>();
        add(trails, 8, "a", "a");
        add(trails, 8, "b", "b");
        add(trails, 8, "c", "c");
        Released first = first(trails);
        assertEquals(Set.of("whole", "a", "b", "c"), first.levels());
        Released second = Hiding.again(List.of(first), Cell.tree(TREE, Map.of()), trails, 5);
        assertEquals(Set.of("whole", "a", "b", "c"), second.levels(), "the same people");
        assertEquals(Set.of("whole", "a", "b", "c"), second.changes());
        add(trails, 1, "a", "b");
        second = Hiding.again(List.of(first(trails)), Cell.tree(TREE, Map.of()), trails, 5);
        assertEquals(Set.of("whole", "c"), second.levels());
        assertEquals(Set.of("whole", "b", "c"), second.changes(), "with a's the whole's would tell of the one who moved");
        add(trails, 4, "a", "b");
        second = Hiding.again(List.of(first(trails)), Cell.tree(TREE, Map.of()), trails, 5);
        assertEquals(Set.of("whole", "a", "b", "c"), second.levels(), "five who move are enough");
    }

    @Test
    void whoLeavesOrComesIsNotToldBySubtractingTheChange() {
        List<Trail> trails = new ArrayList<>();
        add(trails, 10, "a", "a");
        add(trails, 10, "b", "b");
        add(trails, 2, "a", null);
        add(trails, 2, null, "a");
        add(trails, 5, "b", null);
        Released second = Hiding.again(List.of(first(trails)), Cell.tree(TREE, Map.of()), trails, 5);
        assertEquals(Set.of("whole"), second.levels(), "a cannot be shown, nor what the whole is without it");
        assertEquals(Set.of("whole", "a", "b"), second.changes());
        add(trails, 1, null, "a");
        assertEquals(Set.of("whole", "a", "b"), Hiding.again(List.of(first(trails)), Cell.tree(TREE, Map.of()), trails, 5).levels(), "two and three are five");
    }

    @Test
    void changeIsOfThoseWhoAnsweredBothTimes() {
        List<Trail> trails = new ArrayList<>();
        add(trails, 4, "a", "a");
        add(trails, 6, "a", null);
        add(trails, 6, null, "a");
        add(trails, 9, "b", "b");
        Released second = Hiding.again(List.of(first(trails)), Cell.tree(TREE, Map.of()), trails, 5);
        assertEquals(Set.of("whole"), second.changes(), "b would tell of the four of a");
        assertEquals(25, second.tree().people() + 6);
    }

    @Test
    void aUnitThatHasMovedDoesNotTellOfItsDepartments() {
        Map<String, @Nullable String> before = tree("whole", null, "a", "whole", "b", "whole", "u", "a");
        Map<String, @Nullable String> after = tree("whole", null, "a", "whole", "b", "whole", "u", "b");
        List<Trail> trails = new ArrayList<>();
        add(trails, 9, "a", "a");
        add(trails, 9, "b", "b");
        add(trails, 6, "u", "u");
        Released first = Hiding.again(List.of(), Cell.tree(before, Map.of()), trails.stream().map(t -> new Trail(t.units().subList(0, 1))).toList(), 5);
        Released second = Hiding.again(List.of(first), Cell.tree(after, Map.of()), trails, 5);
        assertEquals(Set.of("whole", "a", "b", "u"), second.levels());
        assertEquals(Set.of("whole", "a", "b"), second.changes(), "of u nobody can say in which department it changed");
        assertEquals(15, second.tree().below().stream().filter(c -> c.id().equals("b")).findFirst().orElseThrow().people());
    }

    @Test
    void aTrailHasAUnitForEachRound() {
        assertThrows(IllegalArgumentException.class, () -> Hiding.again(List.of(), Cell.tree(TREE, Map.of()), List.of(Trail.of("a", "a")), 5));
    }

    private static Released first(List<Trail> trails) {
        return Hiding.again(List.of(), Cell.tree(TREE, Map.of()), trails.stream().map(trail -> new Trail(trail.units().subList(0, 1))).toList(), 5);
    }

    private static void add(List<Trail> trails, int people, @Nullable String... units) {
        trails.addAll(Collections.nCopies(people, Trail.of(units)));
    }

    private static Cell whole(int a, int b, int c) {
        return Cell.tree(TREE, Map.of("a", a, "b", b, "c", c));
    }

    private static Map<String, @Nullable String> tree(@Nullable String... childAndParent) {
        Map<String, @Nullable String> tree = new HashMap<>();
        for (int i = 0; i < childAndParent.length; i += 2) {
            String child = childAndParent[i];
            if (child != null) {
                tree.put(child, childAndParent[i + 1]);
            }
        }
        return tree;
    }
}
