package fi.sopu.unit;

import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is on a day.
 *
 * @param parent   that it is directly below, or null
 * @param position among those beside it
 */
public record UnitFacts(UUID id, @Nullable UUID parent, Words name, int position) {

    /** What an editor of its name has before them. */
    public Seen seen() {
        return Seen.of(name);
    }
}
