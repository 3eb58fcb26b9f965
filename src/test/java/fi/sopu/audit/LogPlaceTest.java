package fi.sopu.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LogPlaceTest {

    @Test
    void anAddressHoldsThePlaceToTheMicrosecond() {
        LogPlace place = new LogPlace(Instant.parse("2026-11-27T21:59:59.999999Z"), UUID.randomUUID());
        assertEquals(Optional.of(place), LogPlace.read(place.text()));
    }

    @Test
    void whatIsNoPlaceIsNone() {
        for (String text : new String[]{null, "", "2", "2026-11-27T21:59:59Z", "2026-11-27T21:59:59Z_x", "2026-13-27T21:59:59Z_" + UUID.randomUUID(), "_" + UUID.randomUUID(),
                "+1000000000-12-31T23:59:59Z_" + UUID.randomUUID(), "-1000000000-01-01T00:00:00Z_" + UUID.randomUUID(),
                "2026-11-27T21:59:59Z_zzzzzzzz-0000-0000-0000-000000000000"}) {
            assertEquals(Optional.empty(), LogPlace.read(text), text);
        }
    }
}
