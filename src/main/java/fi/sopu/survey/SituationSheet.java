package fi.sopu.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a round that may leave the council.
 *
 * @param copy       as it has been prepared, or as it would be now
 * @param preparedAt null where none has been
 * @param preparedBy who did it; empty where none has been
 */
public record SituationSheet(SituationCopy copy, @Nullable Instant preparedAt, String preparedBy) {
}
