package fi.sopu.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outside expert's way into one process.
 *
 * @param role    id of the role, for ending it
 * @param ends    last day
 * @param inForce today
 */
public record ExpertFacts(UUID role, UUID member, String name, LocalDate starts, @Nullable LocalDate ends, boolean inForce) {
}
