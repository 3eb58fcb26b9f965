package fi.sopu.unit.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.identity.Source;
import fi.sopu.shared.Refused;
import fi.sopu.unit.ActKind;
import fi.sopu.unit.Days;
import fi.sopu.unit.SeatFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitSeatTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final UUID WHO = UUID.randomUUID();

    private static UnitSeat seat(LocalDate from, LocalDate until) {
        return new UnitSeat(new SeatFacts(UUID.randomUUID(), WHO, UUID.randomUUID(), new Days(from, until), Source.HAND));
    }

    @Test
    void nobodyIsInTwoUnitsOnOneDay() {
        UnitSeat first = seat(DAY, DAY.plusDays(9));
        first.requireAlone(List.of(first, seat(DAY.plusDays(10), null)));
        assertEquals("unit.wrong.twoUnits", assertThrows(Refused.class, () -> first.requireAlone(List.of(first, seat(DAY.plusDays(9), null)))).key());
    }

    @Test
    void itEndsWithTheMemberAndGoesOnWithThem() {
        UnitSeat seat = seat(DAY, null);
        assertTrue(seat.endWithMember(DAY.plusDays(3)));
        assertEquals(DAY.plusDays(3), seat.facts().days().until());
        seat.goOn(null);
        assertNull(seat.facts().days().until());
        seat.endWithMember(DAY.plusDays(3));
        seat.goOn(DAY.plusDays(2));
        assertEquals(DAY.plusDays(3), seat.facts().days().until(), "the unit has ended meanwhile");
        UnitSeat over = seat(DAY, DAY.plusDays(1));
        over.endWithMember(DAY.plusDays(3));
        over.goOn(null);
        assertEquals(DAY.plusDays(1), over.facts().days().until(), "it had ended by itself");
        assertFalse(seat(DAY.plusDays(4), null).endWithMember(DAY.plusDays(3)), "it never begins");
    }

    @Test
    void anActIsTakenBackOnceAndWithinADay() {
        Instant now = Instant.parse("2026-06-01T09:00:00Z");
        UnitAct act = new UnitAct(ActKind.MOVED, now, "{}");
        assertThrows(Refused.class, () -> act.takeBack(now.plus(UnitAct.UNDOABLE)));
        act.takeBack(now.plusSeconds(60));
        assertEquals("unit.back.late", assertThrows(Refused.class, () -> act.takeBack(now.plusSeconds(61))).key());
    }

    @Test
    void daysThatCannotBeAreRefused() {
        assertEquals("unit.wrong.endsBeforeStart", assertThrows(Refused.class, () -> new Days(DAY, DAY.minusDays(1))).key());
        assertEquals("unit.wrong.day", assertThrows(Refused.class, () -> Days.since(LocalDate.of(202, 6, 1))).key());
    }
}
