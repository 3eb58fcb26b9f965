package fi.sopu.cohort;

import fi.sopu.shared.Words;
import java.util.List;
import java.util.UUID;

/**
 * A target group with its cohorts.
 *
 * @param steers  whether its people lead the change
 * @param cohorts in their order
 */
public record TargetGroupFacts(UUID id, Words name, boolean steers, List<Cohort> cohorts) {

    public TargetGroupFacts {
        cohorts = List.copyOf(cohorts);
    }

    /** @param people members of the council who are in it */
    public record Cohort(UUID id, String name, int people) {
    }

    public int people() {
        return cohorts.stream().mapToInt(Cohort::people).sum();
    }
}
