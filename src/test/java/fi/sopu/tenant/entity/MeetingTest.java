package fi.sopu.tenant.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.sopu.shared.Refused;
import fi.sopu.tenant.MeetingFacts;
import fi.sopu.tenant.TimeAndPlace;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A meeting may be planned, its hours and place are what is known of them, and what is typed wrong is said. */
class MeetingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static String refusal(Runnable act) {
        return assertThrows(Refused.class, act::run).key();
    }

    @Test
    void hoursAreTypedAsPeopleWriteThemHereAndElsewhere() {
        for (String typed : List.of("17:00", "17.00", "17,00", "1700", "17", " 17:00:00 ")) {
            assertEquals(LocalTime.of(17, 0), TimeAndPlace.typed(typed, "", "").starts(), typed);
        }
        assertEquals(new TimeAndPlace(LocalTime.of(8, 30), LocalTime.of(16, 5), "Sali"), TimeAndPlace.typed("830", "16.05", " Sali\u200B "));
        for (String none : List.of("", "  ")) {
            assertEquals(TimeAndPlace.UNKNOWN, TimeAndPlace.typed(none, null, none));
        }
        for (String wrong : List.of("25:00", "17:60", "klo 17", "-1", "170", "17000", "17.5", "١٧", "17:00\r\nX:1")) {
            assertEquals("tenant.meeting.badHour", refusal(() -> TimeAndPlace.typed(wrong, "", "")), wrong);
        }
    }

    @Test
    void itEndsAfterItHasBegunAndItsPlaceIsOneShortLine() {
        assertEquals("tenant.meeting.endsFirst", refusal(() -> TimeAndPlace.typed("17:00", "17:00", "")));
        assertEquals("tenant.meeting.endsFirst", refusal(() -> TimeAndPlace.typed("", "17:00", "")));
        assertEquals("Sali 2 krs", TimeAndPlace.typed("", "", "Sali\r\n 2 krs").place());
        assertEquals("ä".repeat(120), TimeAndPlace.typed("", "", "ä".repeat(120)).place());
        assertEquals("portal.text.tooLong", refusal(() -> TimeAndPlace.typed("", "", "ä".repeat(121))));
    }

    @Test
    void aMeetingIsPlannedTwoYearsAheadAtMostAndMoved() {
        assertEquals("tenant.meeting.farAway", refusal(() -> new Meeting(UUID.randomUUID(), TODAY.plusYears(2).plusDays(1), 1, TimeAndPlace.UNKNOWN, TODAY)));
        assertEquals("tenant.meeting.number", refusal(() -> new Meeting(UUID.randomUUID(), TODAY, 0, TimeAndPlace.UNKNOWN, TODAY)));
        Meeting meeting = new Meeting(UUID.randomUUID(), TODAY.plusYears(2), 1, TimeAndPlace.UNKNOWN, TODAY);
        MeetingFacts before = meeting.facts();
        meeting.change(TODAY.plusDays(9), 2, TimeAndPlace.typed("17", "", "Sali"), TODAY);
        MeetingFacts after = meeting.facts();
        assertEquals(new MeetingFacts(before.id(), before.body(), TODAY.plusDays(9), 2, new TimeAndPlace(LocalTime.of(17, 0), null, "Sali")), after);
        assertNotEquals(before.seen(), after.seen());
    }
}
