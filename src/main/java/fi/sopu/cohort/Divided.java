package fi.sopu.cohort;

import java.util.Map;
import java.util.UUID;

/**
 * Who of a target group is in which cohort.
 *
 * @param seats by the member's id the cohort's; members of the council alone
 */
public record Divided(TargetGroupFacts group, Map<UUID, UUID> seats) {

    public Divided {
        seats = Map.copyOf(seats);
    }
}
