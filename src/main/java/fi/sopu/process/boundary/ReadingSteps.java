package fi.sopu.process.boundary;

import fi.sopu.process.control.RememberedSteps;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** What may be told of the answers to an open question: for the components that have counted them. */
@UseCase
public class ReadingSteps {

    @Inject
    RememberedSteps steps;

    /** Counts by name, as they were when the stage's numbers were last taken; none before that, or of a stage that is not open. */
    @Allowed(member = true)
    public Map<String, Integer> of(UUID stage, UUID question) {
        return steps.of(stage).map(step -> step.counts(question)).orElse(Map.of());
    }
}
