package fi.sopu.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the log: that of one of its rows, whether or not the row is still found by a search. Rows stand latest first, those of one time by
 * their ids.
 *
 * @param at the row's time, as it was told
 */
public record LogPlace(Instant at, UUID id) {

    private static final int ID = 36;

    public static LogPlace of(Trace row) {
        return new LogPlace(row.at(), row.id());
    }

    /** The place that {@link #text} wrote; empty for anything else. */
    public static Optional<LogPlace> read(@Nullable String text) {
        if (text == null || text.length() < ID + 2 || text.charAt(text.length() - ID - 1) != '_') {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(text.substring(0, text.length() - ID - 1));
            boolean isOfALog = at.isAfter(Instant.EPOCH) && at.isBefore(Instant.parse("3000-01-01T00:00:00Z"));
            return isOfALog ? Optional.of(new LogPlace(at, UUID.fromString(text.substring(text.length() - ID)))) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /** As it stands in an address. */
    public String text() {
        return at + "_" + id;
    }
}
