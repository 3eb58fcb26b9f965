package fi.sopu.experiment;

import fi.sopu.shared.Seen;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An experiment.
 *
 * @param decision null while nothing has been decided
 */
public record ExperimentFacts(UUID id, ExperimentPlan plan, @Nullable Decision decision) implements Serializable {

    public Seen seen() {
        return Seen.of(plan.title(), plan.question(), plan.watched(), plan.place(), plan.who(), plan.starts(), plan.ends());
    }

    public ExperimentState state(LocalDate today) {
        return decision != null ? ExperimentState.DECIDED
                : plan.starts().isAfter(today) ? ExperimentState.COMING : plan.ends().isBefore(today) ? ExperimentState.WAITING : ExperimentState.RUNNING;
    }
}
