package fi.sopu.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.calendar.entity.StoredDate;
import fi.sopu.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A calendar knows the later word by its sequence, and the thing by its id. */
class StoredDateTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00.123456Z");
    private static final UUID ABOUT = UUID.randomUUID();
    private static final UUID BODY = UUID.randomUUID();

    private static StoredDate at(Span when, String place, int seconds) {
        return new StoredDate(DateKind.MEETING, ABOUT, BODY, Words.of("Valtuusto", null), 1, when, place, NOW.plusSeconds(seconds));
    }

    @Test
    void theSequenceRisesWithEachChangeAndWithNothingElse() {
        Span day = Span.of(LocalDate.parse("2027-01-11"));
        Span evening = new Span(day.day(), LocalTime.of(17, 0), null);
        StoredDate said = at(day, "", 0);
        UUID id = said.facts().id();
        assertEquals(0, said.facts().sequence());
        assertFalse(said.take(at(day, "", 60)));
        assertEquals(0, said.facts().sequence());
        assertEquals(Instant.parse("2026-11-28T09:00:00Z"), said.facts().changedAt(), "unchanged, and without what no calendar keeps");
        assertTrue(said.take(at(evening, "", 60)));
        assertTrue(said.take(at(evening, "Sali", 120)));
        assertEquals(2, said.facts().sequence());
        said.go(NOW.plusSeconds(180));
        assertEquals(3, said.facts().sequence());
        assertTrue(said.isGone());
        assertTrue(said.take(at(evening, "Sali", 240)), "it is back");
        assertFalse(said.isGone());
        assertEquals(4, said.facts().sequence());
        assertEquals(id, said.facts().id());
        assertEquals(Instant.parse("2026-11-28T09:04:00Z"), said.facts().changedAt());
    }
}
