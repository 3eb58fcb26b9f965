package fi.sopu.identity;

import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A role of a member.
 *
 * @param body    one of the council's bodies, or null for the council as a whole
 * @param process the one process of an outside expert, or null
 * @param starts  first day
 * @param ends    last day, or null until further notice
 */
public record RoleFacts(UUID id, Role role, UUID body, UUID process, LocalDate starts, LocalDate ends, Source source) {

    /** What an editor of the days has before them. */
    public Seen seen() {
        return Seen.of(starts, ends);
    }

    /** @return {@code before}, {@code now} or {@code over} */
    public String when(LocalDate day) {
        return day.isBefore(starts) ? "before" : ends != null && day.isAfter(ends) ? "over" : "now";
    }
}
