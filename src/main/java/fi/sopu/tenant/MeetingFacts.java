package fi.sopu.tenant;

import fi.sopu.shared.Seen;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A meeting of a body.
 *
 * @param heldOn the day on which it was held or will be
 * @param number in that year
 */
public record MeetingFacts(UUID id, UUID body, LocalDate heldOn, int number, TimeAndPlace at) {

    /** What an editor of it has before them. */
    public Seen seen() {
        return Seen.of(heldOn, number, at.starts(), at.ends(), at.place());
    }
}
