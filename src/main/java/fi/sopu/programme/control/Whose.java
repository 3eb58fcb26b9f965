package fi.sopu.programme.control;

import fi.sopu.programme.GatheringFacts;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whose a day is, and whose it was. Pure. */
public final class Whose {

    private Whose() {
    }

    /**
     * @param seats the cohort of each of the programme's target group, by the member
     * @return whose day it is
     */
    public static Set<UUID> day(GatheringFacts day, Map<UUID, UUID> seats) {
        return seats.entrySet().stream().filter(seat -> day.isFor(seat.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** The one without the other. */
    public static Set<UUID> without(Set<UUID> one, Set<UUID> other) {
        Set<UUID> rest = new HashSet<>(one);
        rest.removeAll(other);
        return rest;
    }
}
