package fi.sopu.survey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instrument, without what it asks.
 *
 * @param ready   key of a ready one; null for the council's own
 * @param version from 1
 * @param asked   whether a round has asked it: it is frozen then
 */
public record InstrumentFacts(UUID id, @Nullable String ready, Wording name, int version, boolean asked) {

    /** Nothing of it can be changed any more, or ever could. */
    public boolean isFrozen() {
        return asked || ready != null;
    }
}
