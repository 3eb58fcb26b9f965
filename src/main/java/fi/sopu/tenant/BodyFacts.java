package fi.sopu.tenant;

import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.util.UUID;

/** A body of a council: the council itself (kind {@code COUNCIL}), its executive, a committee. */
public record BodyFacts(UUID id, String kind, Words name, int seats) {

    /** What an editor has before them. */
    public Seen seen() {
        return Seen.of(name, seats);
    }
}
