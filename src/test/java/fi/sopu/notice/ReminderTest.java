package fi.sopu.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.notice.entity.Reminder;
import fi.sopu.notice.entity.Reminder.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When people are reminded, by whom it is sent, and what of them stands in its row. */
class ReminderTest {

    private static final Instant OPENED = Instant.parse("2026-11-02T06:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-11-16T18:00:00Z");
    private static final Instant HALF = Instant.parse("2026-11-09T08:00:00Z");
    private static final Instant LAST = Instant.parse("2026-11-16T08:00:00Z");

    private final UUID member = UUID.randomUUID();

    private static Reminder halfWay() {
        return new Reminder(UUID.randomUUID(), ReminderTo.SILENT, Step.HALF, HALF);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02T06:00:00Z, 2026-11-16T18:00:00Z, 2026-11-09T08:00:00Z, 2026-11-16T08:00:00Z", "2026-11-02T06:00:00Z, 2026-11-05T18:00:00Z, , 2026-11-05T08:00:00Z",
            "2026-11-02T06:00:00Z, 2026-11-02T18:00:00Z, , ", "2027-03-24T06:00:00Z, 2027-04-01T17:00:00Z, 2027-03-28T07:00:00Z, 2027-04-01T07:00:00Z",
            "2027-10-27T05:00:00Z, 2027-11-04T18:00:00Z, 2027-10-31T08:00:00Z, 2027-11-04T08:00:00Z"})
    void atTenHalfWayAndOnTheLastDayOnTheDaysWhenClocksAreChangedToo(Instant opened, Instant closes, Instant half, Instant last) {
        assertEquals(Optional.ofNullable(half), ReminderTimes.half(opened, closes));
        assertEquals(Optional.ofNullable(last), ReminderTimes.last(opened, closes));
    }

    @Test
    void oneNodeHasItUntilItsClaimRunsOut() {
        Reminder reminder = halfWay();
        assertFalse(reminder.isDue("one", HALF.minusSeconds(1)));
        assertTrue(reminder.isDue("one", HALF));
        reminder.claim("one", HALF);
        assertTrue(reminder.isDue("one", HALF.plusSeconds(60)));
        assertFalse(reminder.isDue("two", HALF.plusSeconds(60)));
        reminder.reached("7f", HALF.plus(Duration.ofMinutes(5)));
        assertFalse(reminder.isDue("two", HALF.plus(Duration.ofMinutes(11))), "who goes on holds it");
        assertTrue(reminder.isDue("two", HALF.plus(Duration.ofMinutes(15))));
        assertEquals("7f", reminder.reached(), "the other goes on where the first was");
    }

    @Test
    void eachOfTheTwoComesOnce() {
        Reminder reminder = halfWay();
        reminder.claim("one", HALF);
        reminder.reached("ff", HALF);
        assertTrue(reminder.next(LAST));
        assertEquals(LAST, reminder.nextAt());
        assertEquals("", reminder.reached());
        assertTrue(reminder.isDue("two", LAST));
        assertFalse(reminder.next(LAST), "and then nothing is left of it");
    }

    @Test
    void whatWasMissedIsNotSentBesideTheLast() {
        Reminder reminder = halfWay();
        assertTrue(reminder.plan(OPENED, CLOSES, LAST.plusSeconds(60)));
        assertEquals(Step.LAST, reminder.step());
        assertFalse(reminder.next(LAST));
    }

    @Test
    void aStageThatIsOpenForLongerIsRemindedOfLater() {
        Reminder reminder = new Reminder(UUID.randomUUID(), ReminderTo.SILENT, Step.LAST, LAST);
        assertTrue(reminder.plan(OPENED, CLOSES.plus(Duration.ofDays(3)), LAST));
        assertEquals(LAST.plus(Duration.ofDays(3)), reminder.nextAt());
        assertFalse(reminder.isDue("one", LAST));
    }

    @Test
    void anAddressThatWasNotThereAtTheOpeningIsNotKnown() {
        Reminder reminder = halfWay();
        reminder.knows(UUID.randomUUID(), "other@sopu.example");
        reminder.knows(member, "own@sopu.example");
        assertTrue(reminder.isKnown(member, "own@sopu.example"));
        assertFalse(reminder.isKnown(member, "admin@sopu.example"));
        assertFalse(reminder.isKnown(member, "other@sopu.example"), "another's is not one's own");
    }

    @Test
    void placesOfOneReminderAreNotThoseOfAnother() {
        assertNotEquals(halfWay().place(member), halfWay().place(member));
    }
}
