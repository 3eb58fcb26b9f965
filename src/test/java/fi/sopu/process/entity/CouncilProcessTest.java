package fi.sopu.process.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    void aProcessHasAName() {
        assertEquals("process.titleMissing", assertThrows(Refused.class, () -> process().rename(Words.of(null, " "))).key());
    }
}
