package fi.sopu.unit;

import fi.sopu.identity.Source;
import java.util.UUID;

/** A member's time in a unit, and who said so. */
public record SeatFacts(UUID id, UUID member, UUID unit, Days days, Source source) {

    public SeatFacts during(Days other) {
        return new SeatFacts(id, member, unit, other, source);
    }
}
