package fi.sopu.survey.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.sopu.shared.Words;
import fi.sopu.survey.entity.RoundUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** What was recorded in units, laid upon a round's units, which may have been divided since or not be there at all. */
class RecordedSessionsTest {

    private static final UUID WHOLE = UUID.randomUUID();
    private static final UUID ABOVE = UUID.randomUUID();
    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();
    private static final UUID C = UUID.randomUUID();
    private static final List<RoundUnit> UNITS = List.of(unit(WHOLE, null), unit(ABOVE, WHOLE), unit(A, ABOVE), unit(B, ABOVE), unit(C, WHOLE));

    private static RoundUnit unit(UUID id, @Nullable UUID above) {
        return new RoundUnit(UUID.randomUUID(), id, above, Words.of("Yksikkö", null), 0, 9);
    }

    @Test
    void countsTheLowestUnits() {
        assertEquals(Map.of(A, 2), RecordedSessions.in(UNITS, Map.of(A, 2, UUID.randomUUID(), 9)));
        assertEquals(Map.of(), RecordedSessions.in(UNITS, Map.of()));
    }

    @Test
    void whatWasHeldAboveWasHeldForAllBelow() {
        assertEquals(Map.of(A, 4, B, 3), RecordedSessions.in(UNITS, Map.of(ABOVE, 3, A, 1)));
    }

    @Test
    void aRoundThatHasNotOpenedHasNothingBeforeIt() {
        assertEquals(Map.of(), new RecordedSessions().before(UNITS, null));
    }
}
