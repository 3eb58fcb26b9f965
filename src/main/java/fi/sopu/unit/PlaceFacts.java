package fi.sopu.unit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands for a time.
 *
 * @param parent that it is directly below, or null
 */
public record PlaceFacts(UUID id, UUID unit, @Nullable UUID parent, Days days) {

    public PlaceFacts during(Days other) {
        return new PlaceFacts(id, unit, parent, other);
    }
}
