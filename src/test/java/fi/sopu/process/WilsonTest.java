package fi.sopu.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WilsonTest {

    /** 15 of 20 at 90 %, by hand from Wilson's formula: 0.5674 to 0.8730. */
    @Test
    void agreesWithTheFormula() {
        double z = 1.6448536269514722;
        Interval interval = Wilson.interval(15, 20);
        // the ends are where |share - p| = z sqrt(p(1-p)/n)
        for (double end : new double[]{interval.low(), interval.high()}) {
            assertEquals(z * Math.sqrt(end * (1 - end) / 20), Math.abs(0.75 - end), 1e-12);
        }
        assertEquals(0.567, interval.low(), 0.002);
        assertEquals(0.873, interval.high(), 0.002);
    }

    @Test
    void staysWithinNoneAndAll() {
        assertEquals(0, Wilson.interval(0, 5).low());
        assertEquals(1, Wilson.interval(5, 5).high());
        assertTrue(Wilson.interval(0, 5).high() > 0.3);
        assertTrue(Wilson.interval(5, 5).low() < 0.7);
    }

    @Test
    void isSymmetric() {
        assertEquals(1 - Wilson.interval(3, 11).low(), Wilson.interval(8, 11).high(), 1e-12);
    }

    @Test
    void refusesNonsense() {
        assertThrows(IllegalArgumentException.class, () -> Wilson.interval(0, 0));
        assertThrows(IllegalArgumentException.class, () -> Wilson.interval(6, 5));
    }

    @Test
    void ofOneAndOfNone() {
        assertEquals(0, Wilson.interval(0, 1).low());
        assertEquals(1, Wilson.interval(1, 1).high());
        for (int[] wrong : new int[][]{{0, 0}, {-1, 5}, {6, 5}}) {
            assertThrows(IllegalArgumentException.class, () -> Wilson.interval(wrong[0], wrong[1]));
        }
    }
}
