package fi.sopu.cohort;

import java.util.Map;
import java.util.UUID;

/**
 * People are in another cohort of a target group than before, or in none any more, or in one for the first time.
 *
 * @param before the cohort of each until now, by the member; whoever was in none is missing
 * @param after  the same from now on
 */
public record CohortsMoved(UUID target, Map<UUID, UUID> before, Map<UUID, UUID> after) {

    public CohortsMoved {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }
}
