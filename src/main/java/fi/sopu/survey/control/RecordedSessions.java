package fi.sopu.survey.control;

import fi.sopu.kit.boundary.CountingKitSessions;
import fi.sopu.survey.entity.RoundUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How often video workshops were held in a round's units before it, as those recorded it who ran them. */
@ApplicationScoped
public class RecordedSessions {

    @Inject
    CountingKitSessions kits;
    @Inject
    Clock clock;

    /**
     * By the round's units that have none below them; those without any are missing.
     *
     * @param opened when the round opened: the day itself counts; null when it has not
     */
    public Map<UUID, Integer> before(List<RoundUnit> units, @Nullable Instant opened) {
        return opened == null ? Map.of() : in(units, kits.until(LocalDate.ofInstant(opened, clock.getZone())));
    }

    /** What was held where there are units below by now was held for each of these; what was held in a unit that the round does not know is left out. */
    static Map<UUID, Integer> in(List<RoundUnit> units, Map<UUID, Integer> held) {
        Map<UUID, @Nullable UUID> above = new HashMap<>();
        units.forEach(unit -> above.put(unit.unit(), unit.parent()));
        Set<UUID> higher = units.stream().map(RoundUnit::parent).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, Integer> sessions = new HashMap<>();
        units.stream().map(RoundUnit::unit).filter(unit -> !higher.contains(unit)).forEach(unit -> {
            int many = 0;
            for (UUID at = unit; at != null; at = above.get(at)) {
                many += held.getOrDefault(at, 0);
            }
            if (many > 0) {
                sessions.put(unit, many);
            }
        });
        return sessions;
    }
}
