package fi.sopu.charter;

import fi.sopu.charter.CharterSheet.Adoption;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a charter's history. */
public record VersionLine(UUID id, int number, VersionStatus status, Instant startedAt, @Nullable Adoption adopted, int clauses) {
}
