package fi.sopu.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void sumsTellMeanDeviationAndInterval() {
        Moments moments = Moments.of(2, 4).plus(Moments.of(4, 4, 5, 5, 7, 9));
        assertEquals(8, moments.n());
        assertEquals(5, moments.mean(), 1e-12);
        assertEquals(Math.sqrt(32 / 7.0), moments.deviation(), 1e-12);
        Estimate e = moments.interval(0.9);
        // t with 7 degrees of freedom: 1.895
        assertEquals(5 + 1.895 * Math.sqrt(32 / 7.0 / 8), e.high(), 0.001);
        assertEquals(10, e.low() + e.high(), 1e-9);
        assertTrue(moments.interval(0.95).high() > e.high());
        assertEquals(8, e.people());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Moments(-1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Moments(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Moments(2, 4, 7));
        assertEquals(8, new Moments(2, 4, 8).squares());
        assertThrows(IllegalStateException.class, () -> Moments.of(3).interval(0.9));
        assertTrue(Double.isNaN(Moments.NONE.mean()));
        assertEquals(Moments.of(3), Moments.NONE.plus(Moments.of(3)));
        assertEquals(0, Moments.of(0.1, 0.1, 0.1).deviation(), 1e-9);
    }
}
