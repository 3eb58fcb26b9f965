package fi.sopu.cohort;

import java.util.Map;
import java.util.UUID;

/**
 * People are in a cohort of a target group in which they were not before.
 *
 * @param cohorts the cohort of each, by the member
 */
public record CohortsJoined(UUID target, Map<UUID, UUID> cohorts) {

    public CohortsJoined {
        cohorts = Map.copyOf(cohorts);
    }
}
