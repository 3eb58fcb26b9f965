package fi.sopu.charter;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A charter in short, for a page that leads to it.
 *
 * @param adoptedOn day on which the version in force was adopted, or null when none has been
 * @param clauses   of the version in force
 * @param open      the status of a version being worked on, or null
 */
public record CharterLine(UUID process, Words title, LocalDate adoptedOn, List<Words> clauses, VersionStatus open) {

    /** The first clauses, for a glimpse. */
    public List<Words> first(int most) {
        return clauses.subList(0, Math.min(most, clauses.size()));
    }

    public int more(int most) {
        return Math.max(0, clauses.size() - most);
    }
}
