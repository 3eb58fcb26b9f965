package fi.sopu.process;

import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A process as others see it.
 *
 * @param charterAdoptedOn day on which its charter was last adopted, or null
 * @param charterVersion   the version adopted then, or 0
 * @param closedAt         when it was moved to the archive, or null
 */
public record KnownProcess(UUID id, UUID body, Words title, LocalDate startsOn, @Nullable LocalDate charterAdoptedOn,
        int charterVersion, @Nullable Instant closedAt) {

    /** What an editor of the name has before them. */
    public Seen seen() {
        return Seen.of(title);
    }
}
