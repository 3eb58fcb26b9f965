package fi.sopu.notice.boundary;

import static fi.sopu.notice.boundary.TellingOfDays.Sayings.MEETING;
import static fi.sopu.notice.boundary.TellingOfDays.Sayings.STAGE;
import static fi.sopu.notice.boundary.TellingOfDays.Sayings.TURNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.calendar.DateSaid.What;
import fi.sopu.notice.MailWay;
import fi.sopu.notice.MailWishes;
import fi.sopu.notice.Occasion;
import org.junit.jupiter.api.Test;

/** What somebody is told in the end of a day, when something about it waits to be told already. */
class TellingOfDaysTest {

    @Test
    void whoHasNotBeenToldIsToldOnceAsItIsThen() {
        assertEquals(Occasion.INVITED, MEETING.occasion(null, What.NEW));
        assertEquals(Occasion.INVITED, MEETING.occasion(Occasion.INVITED, What.CHANGED), "an invitation that has not gone yet says what it is by now");
        assertEquals(null, MEETING.occasion(Occasion.INVITED, What.GONE), "never told, and gone");
    }

    @Test
    void whoHasBeenToldIsToldOfEachChange() {
        assertEquals(Occasion.MOVED, MEETING.occasion(null, What.CHANGED));
        assertEquals(Occasion.MOVED, MEETING.occasion(Occasion.MOVED, What.CHANGED));
        assertEquals(Occasion.CANCELLED, MEETING.occasion(null, What.GONE));
        assertEquals(Occasion.CANCELLED, MEETING.occasion(Occasion.MOVED, What.GONE));
        assertEquals(Occasion.MOVED, MEETING.occasion(Occasion.CANCELLED, What.NEW), "it is back before anybody heard that it had gone");
    }

    @Test
    void aStagesDayHasWordsOfItsOwn() {
        assertEquals(Occasion.DATED, STAGE.occasion(null, What.NEW));
        assertEquals(Occasion.REDATED, STAGE.occasion(null, What.CHANGED));
        assertEquals(Occasion.UNDATED, STAGE.occasion(Occasion.REDATED, What.GONE));
        assertEquals(null, STAGE.occasion(Occasion.DATED, What.GONE));
        assertEquals(Occasion.REDATED, STAGE.occasion(Occasion.UNDATED, What.NEW));
    }

    @Test
    void aDayThatIsOnesOwnNoMoreIsToldOnce() {
        assertEquals(Occasion.CALLED, TURNED.occasion(null, What.NEW));
        assertEquals(Occasion.LEFT, TURNED.occasion(null, What.GONE));
        assertEquals(null, TURNED.occasion(Occasion.CALLED, What.GONE), "never told, and not one's own");
        assertEquals(Occasion.LEFT, TURNED.occasion(Occasion.CALLED_ELSE, What.GONE), "whoever leaves needs no change of it");
        assertEquals(Occasion.CALLED_ELSE, TURNED.occasion(Occasion.LEFT, What.NEW), "back before hearing of it, and the day is another");
    }

    /** Who wants mail gathered is told of a stage when it is time, and not of its days besides. */
    @Test
    void daysGoToThoseWhoseCalendarTakesThem() {
        assertTrue(new MailWishes(MailWay.AT_ONCE, "", false).takesDays());
        assertTrue(new MailWishes(MailWay.GATHERED, "", true).takesDays());
        assertFalse(MailWishes.USUAL.takesDays());
        assertFalse(new MailWishes(MailWay.NONE, "", true).takesDays(), "no mail is none");
    }
}
