package fi.sopu.estimate.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Whoever adds and subtracts all that is shown; ten thousand layouts are attacked by scripts/bench survey --what attack. */
class AttackTest {

    @Test
    void nothingThatIsShownSinglesOutAFew() {
        Attacked attacked = Attacked.of(400, 1);
        assertEquals(0, attacked.told + attacked.toldUnchanged, attacked.example);
        assertTrue(attacked.plainTold > 200, "without the hiding only " + attacked.plainTold);
        assertTrue(attacked.plainToldUnchanged > 200, "without the hiding only " + attacked.plainToldUnchanged);
        assertTrue(attacked.figures > 0.3 * attacked.plainFigures, attacked.figures + " of " + attacked.plainFigures);
        assertTrue(attacked.bySigns > 100);
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
