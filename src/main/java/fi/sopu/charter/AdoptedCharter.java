package fi.sopu.charter;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An adopted charter as anybody may see it: what a public copy is made of. Names no person.
 *
 * @param version     id of the version, {@code number} its number from 1
 * @param adoptedOn   day of the meeting, {@code meetingName} its number (5/2026), {@code section} the § of its minutes
 */
public record AdoptedCharter(UUID charter, UUID version, UUID process, UUID body, Words title, int number,
        LocalDate adoptedOn, UUID meeting, String meetingName, String section,
        List<AdoptedClause> clauses) {

    /** A clause; {@code avoid} says that it is avoided and not promised, {@code sources} is empty when it was added in dialogue. */
    public record AdoptedClause(UUID id, UUID root, boolean avoid, int number, Words text, List<Provenance> sources,
            List<Practice> practices) {
    }

    /** A commitment without the one who made it. */
    public record Practice(Words what, @Nullable LocalDate until, @Nullable LocalDate doneOn) {
    }
}
