package fi.sopu.process;

import java.util.List;
import java.util.UUID;

/**
 * A stage with what it gave, for one reader.
 *
 * @param body     that was asked
 * @param readable whether the reader may read its result by now
 * @param outcomes in the order of the questions; none where the reader may not read them, or the stage has not closed
 */
public record StageOutcomes(PlannedStage stage, UUID body, boolean readable, List<Outcome> outcomes) {

    public StageOutcomes {
        outcomes = List.copyOf(outcomes);
    }
}
