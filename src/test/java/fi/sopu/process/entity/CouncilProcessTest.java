package fi.sopu.process.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.shared.Refused;
import fi.sopu.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CouncilProcessTest {

    private static final Instant NOW = Instant.parse("2027-01-15T10:00:00Z");

    private static CouncilProcess process() {
        return new CouncilProcess(UUID.randomUUID(), Words.of("Pelisäännöt", null), LocalDate.of(2027, 2, 1), false, NOW);
    }

    @Test
    void goesToTheArchiveWhenEveryStageIsClosed() {
        CouncilProcess process = process();
        assertEquals("process.stagesLeft", assertThrows(Refused.class, () -> process.close(false, NOW)).key());
        process.close(true, NOW);
        assertTrue(process.isClosed());
        assertEquals("process.archived", assertThrows(Refused.class, () -> process.rename(Words.of("x", null))).key());
    }

    @Test
    void countsMeetingsFromTheLatestAdoption() {
        CouncilProcess process = process();
        process.charterAdopted(1, LocalDate.of(2027, 4, 1));
        process.charterAdopted(2, LocalDate.of(2027, 9, 1));
        process.charterAdopted(1, LocalDate.of(2027, 4, 1));
        assertEquals(LocalDate.of(2027, 9, 1), process.charterAdoptedOn());
    }

    @Test
    void meetingsFromBeforeTheProcessCountForNothing() {
        CouncilProcess process = process();
        assertFalse(process.countsMeeting(LocalDate.of(2027, 5, 1)), "no charter yet");
        process.charterAdopted(1, LocalDate.of(2026, 3, 1));
        assertFalse(process.countsMeeting(LocalDate.of(2026, 6, 1)), "after the day of the adoption, but there was no process");
        assertFalse(process.countsMeeting(LocalDate.of(2027, 1, 14)));
        assertTrue(process.countsMeeting(LocalDate.of(2027, 1, 15)), "it was made on that day");
        process.charterAdopted(2, LocalDate.of(2027, 4, 1));
        assertFalse(process.countsMeeting(LocalDate.of(2027, 4, 1)));
        assertTrue(process.countsMeeting(LocalDate.of(2027, 4, 2)));
    }

    @Test
    void itsFirstDayIsThatOfItsFirstOpening() {
        CouncilProcess process = process();
        process.began(LocalDate.of(2027, 1, 20));
        assertEquals(LocalDate.of(2027, 1, 20), process.known().startsOn());
    }

    @Test
    void aProcessHasAName() {
        assertEquals("process.titleMissing", assertThrows(Refused.class, () -> process().rename(Words.of(null, " "))).key());
    }
}
