package fi.sopu.programme;

import java.util.Set;
import java.util.UUID;

/**
 * A day that people have been invited to has become some people's, or is some people's no more.
 *
 * @param joined whose it is now and was not
 * @param left   whose it was and is not now
 */
public record DayTurned(UUID gathering, Set<UUID> joined, Set<UUID> left) {

    public DayTurned {
        joined = Set.copyOf(joined);
        left = Set.copyOf(left);
    }
}
