package fi.sopu.survey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, as a line of a list.
 *
 * @param ready      key of a ready one; null for the council's own
 * @param version    from 1
 * @param asked      whether a round has asked it: it is frozen then
 * @param statements how many it has in all
 */
public record InstrumentFacts(UUID id, @Nullable String ready, Wording name, int version, boolean asked, int dimensions, int statements) {

    /** Nothing of it can be changed any more, or ever could. */
    public boolean isFrozen() {
        return asked || ready != null;
    }
}
