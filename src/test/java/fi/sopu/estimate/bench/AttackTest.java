package fi.sopu.estimate.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.estimate.Hiding;
import fi.sopu.estimate.Inside;
import fi.sopu.estimate.Released;
import fi.sopu.estimate.Trail;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever adds and subtracts all that is shown; ten thousand layouts are attacked by scripts/bench survey --what attack. */
class AttackTest {

    @Test
    void nothingThatIsShownSinglesOutAFew() {
        Attacked attacked = Attacked.of(250, 1);
        assertEquals(0, attacked.told + attacked.toldUnchanged, attacked.example);
        assertTrue(attacked.plainTold > 150, "without the hiding only " + attacked.plainTold);
        assertTrue(attacked.plainToldUnchanged > 200, "without the hiding only " + attacked.plainToldUnchanged);
        assertTrue(attacked.figures > 0.3 * attacked.plainFigures, attacked.figures + " of " + attacked.plainFigures);
        assertTrue(attacked.bySigns > 60);
    }

    /** The smallest cut is the smallest group that can be singled out, neither more nor less: of two rounds whatever is shown is found safe exactly where no attack succeeds. */
    @Test
    void theSmallestCutIsTheSmallestGroup() {
        SplittableRandom chance = new SplittableRandom(2);
        int safe = 0;
        int told = 0;
        for (int i = 0; i < 700; i++) {
            Layout layout = new Layout(chance.split());
            if (layout.rounds() == 2) {
                List<Released> some = layout.plain().stream().map(all -> some(all, chance)).toList();
                boolean attacked = layout.attack(some, false).byFactors(layout.smallest) < layout.smallest;
                assertEquals(attacked, Inside.singlesOut(some, layout.trails, layout.smallest), layout + " with " + some);
                safe += attacked ? 0 : 1;
                told += attacked ? 1 : 0;
            }
        }
        assertTrue(safe > 50 && told > 100, safe + " were safe, " + told + " were not");
    }

    private static Released some(Released all, SplittableRandom chance) {
        return new Released(all.tree(), all.levels().stream().sorted().filter(id -> chance.nextInt(3) > 0).collect(Collectors.toSet()),
                all.changes().stream().sorted().filter(id -> chance.nextInt(3) > 0).collect(Collectors.toSet()));
    }

    /** Whoever sums is told by Hiding whom to sum; the attack reckons it by itself. */
    @Test
    void whoCountsWhereIsSaidTheSame() {
        SplittableRandom chance = new SplittableRandom(3);
        int counted = 0;
        for (int i = 0; i < 40; i++) {
            Layout layout = new Layout(chance.split());
            List<Released> plain = layout.plain();
            for (Trail trail : layout.trails) {
                Trail first = new Trail(trail.units().subList(0, 2));
                for (String unit : layout.parents.get(1).keySet()) {
                    boolean level = plain.get(1).levels().contains(unit) && layout.in(trail, 1, unit);
                    boolean change = plain.get(1).changes().contains(unit) && layout.stayed(trail, 1, unit);
                    assertEquals(level, Hiding.levelsOf(first, plain.get(1)).contains(unit), layout.toString());
                    assertEquals(change, Hiding.changesOf(first, plain.get(0), plain.get(1)).contains(unit), layout.toString());
                    counted += level && !change ? 1 : 0;
                }
            }
        }
        assertTrue(counted > 100, counted + " counted in a level alone");
    }

    @Test
    void bothAttackersFindWhatIsThere() {
        // a whole of seven and a unit of five of them: the difference is two
        Attack attack = new Attack(new double[][]{{1, 1}, {1, 0}}, new int[]{5, 2}, 1);
        assertEquals(2, attack.byFactors(5));
        assertEquals(2, attack.bySigns(9));
        assertEquals(5, new Attack(new double[][]{{1, 1}, {1, 0}}, new int[]{5, 5}, 1).byFactors(5));
        // a + b, b + c, a + c with one each: half of them all less one is the other
        assertEquals(1, new Attack(new double[][]{{1, 1, 0}, {0, 1, 1}, {1, 0, 1}}, new int[]{1, 1, 1}, 1).byFactors(3));
    }
}
