package fi.sopu.process;

import fi.sopu.shared.Words;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a stage opens and closes, for calendars.
 *
 * @param opensAt  null while a meeting or a person decides
 * @param closesAt null while a person decides
 */
public record StageDate(UUID id, UUID body, Words title, @Nullable Instant opensAt, @Nullable Instant closesAt) {

    public Instant opens() {
        return Objects.requireNonNull(opensAt);
    }

    public Instant closes() {
        return Objects.requireNonNull(closesAt);
    }
}
