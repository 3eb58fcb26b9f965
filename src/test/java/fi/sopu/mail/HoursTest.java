package fi.sopu.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail is sent between 8 and 20 in Finland, on the days when clocks are changed too. */
class HoursTest {

    @ParameterizedTest
    @CsvSource({"2026-11-28T05:59:59Z, 2026-11-28T06:00:00Z", "2026-11-28T06:00:00Z, 2026-11-28T06:00:00Z", "2026-11-28T17:59:59Z, 2026-11-28T17:59:59Z",
            "2026-11-28T18:00:00Z, 2026-11-29T06:00:00Z", "2027-03-28T00:30:00Z, 2027-03-28T05:00:00Z", "2027-03-27T19:00:00Z, 2027-03-28T05:00:00Z",
            "2027-10-30T18:00:00Z, 2027-10-31T06:00:00Z"})
    void aMomentAtNightIsTheNextMorning(Instant moment, Instant sent) {
        assertEquals(sent, Hours.from(moment));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28T10:00:00Z, 2026-11-29T06:00:00Z", "2026-11-28T22:30:00Z, 2026-11-30T06:00:00Z"})
    void theDayAfterIsFinlands(Instant moment, Instant next) {
        assertEquals(next, Hours.dayAfter(moment));
    }
}
