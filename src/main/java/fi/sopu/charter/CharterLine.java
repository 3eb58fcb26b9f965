package fi.sopu.charter;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A charter in short, for a page that leads to it.
 *
 * @param adoptedOn day on which the version in force was adopted, or null when none has been
 * @param clauses   of the version in force, promises first
 * @param open      the status of a version being worked on, or null
 */
public record CharterLine(UUID process, Words title, @Nullable LocalDate adoptedOn, List<Glimpse> clauses, @Nullable VersionStatus open) {

    /** A clause by itself; {@code avoid} says that it is avoided and not promised. */
    public record Glimpse(Words text, boolean avoid) {
    }

    /** A draft is being written, and comments are taken. */
    public boolean isDrafted() {
        return open == VersionStatus.DRAFT;
    }

    /** A meeting has been asked to decide. */
    public boolean isAsked() {
        return open == VersionStatus.APPROVAL_ASKED;
    }

    /** The first clauses, for a glimpse. */
    public List<Glimpse> first(int most) {
        return clauses.subList(0, Math.min(most, clauses.size()));
    }

    public int more(int most) {
        return Math.max(0, clauses.size() - most);
    }
}
