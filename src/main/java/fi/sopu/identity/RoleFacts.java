package fi.sopu.identity;

import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role of a member.
 *
 * @param body    one of the council's bodies, or null for the council as a whole
 * @param process the one process of an outside expert, or null
 * @param starts  first day
 * @param ends    last day, or null until further notice
 */
public record RoleFacts(UUID id, Role role, @Nullable UUID body, @Nullable UUID process, LocalDate starts, @Nullable LocalDate ends, Source source) {

    /** What an editor of the days has before them. */
    public Seen seen() {
        return Seen.of(starts, ends);
    }

    /** @return {@code before}, {@code now} or {@code over} */
    public String when(LocalDate day) {
        return day.isBefore(starts) ? "before" : ends != null && day.isAfter(ends) ? "over" : "now";
    }
}
