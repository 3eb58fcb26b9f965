package fi.sopu.survey.control;

import fi.sopu.estimate.Estimate;
import fi.sopu.estimate.Exposure;
import fi.sopu.survey.Changed;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.ExposedSheet;
import fi.sopu.survey.entity.RoundUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sets the units in which something was held beside the others. Only units whose change is told are counted, the lowest of them: what is not told must not come out as what is
 * left of a sum. Pure.
 */
public final class Exposures {

    private static final int FEWEST = 2;

    private final Map<UUID, UUID> above = new HashMap<>();
    private final Map<UUID, Integer> people = new HashMap<>();
    private final Map<UUID, Integer> sessions;
    private final UUID whole;

    /**
     * @param units    of the round, the whole first
     * @param sessions held in those that have none below them; those that are missing had none
     */
    public Exposures(List<RoundUnit> units, Map<UUID, Integer> sessions) {
        this.sessions = Map.copyOf(sessions);
        whole = units.get(0).unit();
        units.forEach(unit -> {
            people.put(unit.unit(), unit.people());
            if (unit.parent() != null) {
                above.put(unit.unit(), unit.parent());
            }
        });
    }

    /** A unit that is counted: how its people have changed, and how often something was held there. */
    private record Counted(UUID unit, Exposure.Unit change) {
    }

    /**
     * @param changed what is told of the dimension's changes
     * @param former  of the round before, for where the units stood
     * @return empty where fewer than two units are counted on either side
     */
    public Optional<ExposedSheet.Side> of(DimensionSheet dimension, List<Changed> changed, @Nullable UnitSheets former) {
        List<Counted> counted = counted(changed);
        List<Exposure.Unit> changes = counted.stream().map(Counted::change).toList();
        return Exposure.of(changes).map(exposure -> new ExposedSheet.Side(dimension, exposure, isCounted() ? Exposure.perSession(changes).orElse(null) : null,
                before(counted, dimension, former, true), before(counted, dimension, former, false)));
    }

    /** Whether units differ in how often: a one for each says no more than that it was held. */
    private boolean isCounted() {
        return sessions.values().stream().distinct().count() > 1;
    }

    private List<Counted> counted(List<Changed> changed) {
        Set<UUID> higher = new HashSet<>();
        changed.forEach(one -> {
            for (UUID at = above.get(one.unit()); at != null; at = above.get(at)) {
                higher.add(at);
            }
        });
        List<Counted> counted = new ArrayList<>();
        for (Changed one : changed) {
            if (!higher.contains(one.unit()) && !one.unit().equals(whole) && one.differences().n() >= FEWEST) {
                counted.add(new Counted(one.unit(), new Exposure.Unit(one.differences(), dose(one.unit()))));
            }
        }
        return counted;
    }

    /** Of a unit of which only the sum is told, how often on the average of the people below. */
    private double dose(UUID unit) {
        List<UUID> lowest = people.keySet().stream().filter(one -> !above.containsValue(one) && isWithin(one, unit)).toList();
        int all = lowest.stream().mapToInt(one -> Objects.requireNonNull(people.get(one))).sum();
        return all == 0 ? 0 : lowest.stream().mapToDouble(one -> sessions.getOrDefault(one, 0) * Objects.requireNonNull(people.get(one))).sum() / all;
    }

    private boolean isWithin(UUID unit, UUID other) {
        for (UUID at = unit; at != null; at = above.get(at)) {
            if (at.equals(other)) {
                return true;
            }
        }
        return false;
    }

    private static OptionalDouble before(List<Counted> counted, DimensionSheet dimension, @Nullable UnitSheets former, boolean exposed) {
        return former == null ? OptionalDouble.empty()
                : counted.stream().filter(one -> one.change().dose() > 0 == exposed).map(one -> former.standing(one.unit(), dimension.lasting())).filter(Objects::nonNull)
                        .mapToDouble(Estimate::mean).average();
    }
}
