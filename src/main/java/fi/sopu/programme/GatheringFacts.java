package fi.sopu.programme;

import fi.sopu.shared.Seen;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * A day of a programme.
 *
 * @param cohorts for which it is; none for everybody in the programme
 */
public record GatheringFacts(UUID id, UUID programme, GatheringPlan plan, List<UUID> cohorts, boolean cancelled) implements Serializable {

    public GatheringFacts {
        cohorts = List.copyOf(cohorts);
    }

    public Seen seen() {
        return Seen.of(plan.kind(), plan.title(), plan.agenda(), plan.day(), plan.where().at(), plan.where().way(), plan.where().link(), plan.places(), plan.until(), cancelled,
                cohorts.stream().sorted().toList());
    }

    /** Whether it is for those of this cohort. */
    public boolean isFor(UUID cohort) {
        return cohorts.isEmpty() || cohorts.contains(cohort);
    }
}
