package fi.sopu.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Against the printed tables. */
class StudentTest {

    /** The table that every textbook has; of 2.5 degrees of freedom by SciPy 1.17. */
    @Test
    void quantilesAreTheTables() {
        assertEquals(6.314, Student.exceeded(0.05, 1), 0.0005);
        assertEquals(2.132, Student.exceeded(0.05, 4), 0.0005);
        assertEquals(1.796, Student.exceeded(0.05, 11), 0.0005);
        assertEquals(2.228, Student.exceeded(0.025, 10), 0.0005);
        assertEquals(2.457, Student.exceeded(0.01, 30), 0.0005);
        assertEquals(2.5582, Student.exceeded(0.05, 2.5), 0.0005);
        assertEquals(1.6449, Student.exceeded(0.05, Double.POSITIVE_INFINITY), 0.00005);
        assertEquals(-1.796, Student.exceeded(0.95, 11), 0.0005);
        assertEquals(1.833, Student.twoSided(0.9, 9), 0.0005);
        assertThrows(IllegalArgumentException.class, () -> Student.exceeded(0, 4));
    }

    @Test
    void tailsAreRightFarOutToo() {
        for (double freedom : new double[]{1, 3, 12, 400, 9000, 1e6}) {
            for (double p : new double[]{0.4, 0.05, 1e-3, 1e-9}) {
                assertEquals(1, Student.above(Student.exceeded(p, freedom), freedom) / p, 1e-6, p + " with " + freedom);
            }
            assertEquals(1, Student.between(8, 9, freedom) / (Student.above(8, freedom) - Student.above(9, freedom)), 1e-6);
            assertEquals(Student.between(8, 9, freedom), Student.between(-9, -8, freedom), 1e-20);
            assertEquals(Student.density(1, freedom), Student.between(0.999, 1.001, freedom) / 0.002, 1e-4);
        }
        assertEquals(0.9, Student.between(-1.796, 1.796, 11), 1e-4);
    }

    @Test
    void theFunctionsBelowAreThePublishedOnes() {
        assertEquals(Math.log(720), Special.logGamma(7), 1e-10);
        assertEquals(0.5 * Math.log(Math.PI), Special.logGamma(0.5), 1e-10);
        assertEquals(0.7031566406, Special.digamma(2.5), 1e-9);
        assertEquals(Math.PI * Math.PI / 6, Special.trigamma(1), 1e-9);
        assertEquals(2.5, Special.trigammaInverse(Special.trigamma(2.5)), 1e-6);
        assertEquals(0.3, Special.beta(0.3, 1, 1), 1e-12);
        assertEquals(1 - Special.beta(0.2, 3, 7), Special.beta(0.8, 7, 3), 1e-12);
        // F: 5 % beyond 4.26 with 2 and 9
        assertEquals(4.26, Student.exceededF(0.05, 2, 9), 0.005);
    }
}
