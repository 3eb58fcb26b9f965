package fi.sopu.facilitator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.shared.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class SlotTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 28);

    private static Slot slot(LocalDate day, int from, int to) {
        return new Slot("Työpaja", "", day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    /** What ends when the next begins is not at once with it. */
    @Test
    void whatOverlapsIsAtOnce() {
        Slot nine = slot(DAY, 9, 11);
        for (Slot other : new Slot[]{slot(DAY, 9, 11), slot(DAY, 10, 12), slot(DAY, 8, 10), slot(DAY, 10, 11), slot(DAY, 8, 12)}) {
            assertTrue(nine.isAtOnceWith(other) && other.isAtOnceWith(nine), other.toString());
        }
        for (Slot other : new Slot[]{slot(DAY, 11, 12), slot(DAY, 8, 9), slot(DAY.plusDays(1), 9, 11)}) {
            assertFalse(nine.isAtOnceWith(other) || other.isAtOnceWith(nine), other.toString());
        }
    }

    @Test
    void whatIsNoneIsRefused() {
        assertThrows(Refused.class, () -> slot(DAY, 11, 11));
        assertThrows(Refused.class, () -> slot(DAY, 12, 11));
        assertThrows(Refused.class, () -> new Slot(" ", "", DAY, LocalTime.of(9, 0), LocalTime.of(10, 0)));
        assertEquals("Työpaja", new Slot(" Työpaja ", "", DAY, LocalTime.of(9, 0), LocalTime.of(10, 0)).title());
    }
}
