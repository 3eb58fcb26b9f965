package fi.sopu.notice.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.sopu.calendar.DateSaid.What;
import fi.sopu.notice.Occasion;
import org.junit.jupiter.api.Test;

/** What somebody is told in the end of a meeting, when something about it waits to be told already. */
class TellingOfMeetingsTest {

    @Test
    void whoHasNotBeenToldIsToldOnceAsItIsThen() {
        assertEquals(Occasion.INVITED, TellingOfMeetings.occasion(null, What.NEW));
        assertEquals(Occasion.INVITED, TellingOfMeetings.occasion(Occasion.INVITED, What.CHANGED), "an invitation that has not gone yet says what it is by now");
        assertEquals(null, TellingOfMeetings.occasion(Occasion.INVITED, What.GONE), "never told, and gone");
    }

    @Test
    void whoHasBeenToldIsToldOfEachChange() {
        assertEquals(Occasion.MOVED, TellingOfMeetings.occasion(null, What.CHANGED));
        assertEquals(Occasion.MOVED, TellingOfMeetings.occasion(Occasion.MOVED, What.CHANGED));
        assertEquals(Occasion.CANCELLED, TellingOfMeetings.occasion(null, What.GONE));
        assertEquals(Occasion.CANCELLED, TellingOfMeetings.occasion(Occasion.MOVED, What.GONE));
        assertEquals(Occasion.MOVED, TellingOfMeetings.occasion(Occasion.CANCELLED, What.NEW), "it is back before anybody heard that it had gone");
    }
}
