package fi.sopu.survey;

import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has chosen to develop.
 *
 * @param number    of the round in which it was chosen
 * @param dimension its lasting id
 * @param doneOn    null while it has not been done
 */
public record TargetFacts(UUID id, int number, UUID dimension, Words what, String who, @Nullable LocalDate until, @Nullable LocalDate doneOn) {

    public Seen seen() {
        return Seen.of(what, who, until, doneOn != null);
    }
}
