package fi.sopu.unit.control;

import fi.sopu.shared.Refused;
import fi.sopu.unit.Days;
import fi.sopu.unit.PlaceFacts;
import fi.sopu.unit.SeatFacts;
import fi.sopu.unit.UnitChange;
import fi.sopu.unit.UnitChange.PlaceStep;
import fi.sopu.unit.UnitChange.SeatStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All places of a council's units, of all days. Says what an act would change in them, and refuses what cannot stand. Pure. */
public final class Forest {

    /** So many units are one below the other at most. */
    public static final int DEEPEST = 6;

    private final Map<UUID, PlaceFacts> places = new HashMap<>();

    public Forest(Collection<PlaceFacts> all) {
        all.forEach(place -> places.put(place.id(), place));
    }

    /** Below which each unit of this day is; null for none. A map that may hold nulls. */
    public Map<UUID, @Nullable UUID> on(LocalDate day) {
        Map<UUID, @Nullable UUID> parents = new HashMap<>();
        places.values().stream().filter(place -> place.days().holds(day)).forEach(place -> parents.put(place.unit(), place.parent()));
        return parents;
    }

    /** From its first day to its last; empty for a unit that is nowhere. */
    public Optional<Days> days(UUID unit) {
        List<PlaceFacts> all = of(unit);
        return all.isEmpty() ? Optional.empty() : Optional.of(new Days(all.get(0).days().from(), all.get(all.size() - 1).days().until()));
    }

    /** Where a unit has stood, and will, in order. */
    public List<PlaceFacts> of(UUID unit) {
        return places.values().stream().filter(place -> place.unit().equals(unit)).sorted(Comparator.comparing(place -> place.days().from())).toList();
    }

    /**
     * A new unit from this day on, as long as the one that it is below.
     *
     * @throws Refused when that one is not there on the day, or is too deep
     */
    public UnitChange add(UUID unit, @Nullable UUID parent, LocalDate from) {
        PlaceFacts place = new PlaceFacts(UUID.randomUUID(), unit, parent, new Days(from, last(parent, from)));
        return checked(List.of(new PlaceStep(null, place)), from);
    }

    private @Nullable LocalDate last(@Nullable UUID parent, LocalDate from) {
        if (parent == null) {
            return null;
        }
        return days(parent).filter(days -> days.holds(from)).orElseThrow(() -> new Refused("unit.wrong.parentAway")).until();
    }

    /**
     * Stands below another one from this day on; what was planned for later days holds no more, but for its end.
     *
     * @throws Refused when one of the two is not there on the day, it would be in a circle, or too deep, or stands there already
     */
    public UnitChange move(UUID unit, @Nullable UUID parent, LocalDate from) {
        Days all = days(unit).filter(days -> days.holds(from)).orElseThrow(() -> new Refused("unit.wrong.away"));
        List<PlaceFacts> later = of(unit).stream().filter(place -> !place.days().isOver(from)).toList();
        if (later.size() == 1 && Objects.equals(later.get(0).parent(), parent)) {
            throw new Refused("unit.wrong.sameParent");
        }
        List<PlaceStep> steps = new ArrayList<>();
        later.forEach(place -> steps.add(new PlaceStep(place, cut(place, from.minusDays(1)))));
        steps.add(new PlaceStep(null, new PlaceFacts(UUID.randomUUID(), unit, parent, new Days(from, Days.earlier(all.until(), last(parent, from))))));
        return checked(steps, from);
    }

    /**
     * Ends a unit with all that is below it, and the time of the people in them.
     *
     * @param last its last day
     * @throws Refused when it is not there on the day, or something is planned to be below it later
     */
    public UnitChange end(UUID unit, LocalDate last, Collection<SeatFacts> seats) {
        Days all = days(unit).filter(days -> days.holds(last)).orElseThrow(() -> new Refused("unit.wrong.away"));
        if (last.equals(all.until())) {
            throw new Refused("unit.wrong.endsAlready");
        }
        Set<UUID> within = within(unit, last);
        List<PlaceStep> steps = places.values().stream().filter(place -> within.contains(place.unit()) && !place.days().isOver(last.plusDays(1)))
                .map(place -> new PlaceStep(place, cut(place, last))).toList();
        UnitChange change = checked(steps, last.plusDays(1));
        return new UnitChange(change.places(), seats.stream().filter(seat -> within.contains(seat.unit()) && !seat.days().isOver(last.plusDays(1)))
                .map(seat -> new SeatStep(seat, cut(seat, last))).toList());
    }

    /** It and all below it on this day. */
    public Set<UUID> within(UUID unit, LocalDate day) {
        Map<UUID, @Nullable UUID> parents = on(day);
        return parents.keySet().stream().filter(one -> way(one, parents).contains(unit)).collect(Collectors.toSet());
    }

    private static @Nullable PlaceFacts cut(PlaceFacts place, LocalDate last) {
        Days left = place.days().upTo(last);
        return left == null ? null : place.during(left);
    }

    static @Nullable SeatFacts cut(SeatFacts seat, LocalDate last) {
        Days left = seat.days().upTo(last);
        return left == null ? null : seat.during(left);
    }

    /** @throws Refused when these steps would leave what cannot stand, on the day or later */
    private UnitChange checked(List<PlaceStep> steps, LocalDate from) {
        UnitChange change = new UnitChange(steps, List.of());
        after(change).check(from);
        return change;
    }

    /** As it is once this has been done. */
    public Forest after(UnitChange change) {
        Map<UUID, PlaceFacts> then = new HashMap<>(places);
        for (PlaceStep step : change.places()) {
            then.remove(step.id());
            if (step.after() != null) {
                then.put(step.id(), step.after());
            }
        }
        return new Forest(then.values());
    }

    /** @throws Refused when on this day or a later one a unit is in two places, below one that is not there, in a circle, or too deep */
    public void check(LocalDate from) {
        Set<LocalDate> days = new TreeSet<>(Set.of(from));
        for (PlaceFacts place : places.values()) {
            days.add(place.days().from());
            if (place.days().until() != null) {
                days.add(place.days().until().plusDays(1));
            }
        }
        days.stream().filter(day -> !day.isBefore(from)).forEach(this::checkOn);
    }

    private void checkOn(LocalDate day) {
        List<PlaceFacts> now = places.values().stream().filter(place -> place.days().holds(day)).toList();
        Map<UUID, @Nullable UUID> parents = on(day);
        if (parents.size() < now.size()) {
            throw new Refused("unit.wrong.twoPlaces");
        }
        for (PlaceFacts place : now) {
            if (place.parent() != null && !parents.containsKey(place.parent())) {
                throw new Refused("unit.wrong.parentEnds");
            }
            List<UUID> way = way(place.unit(), parents);
            if (way.size() > DEEPEST) {
                throw new Refused(way.lastIndexOf(place.unit()) > 0 ? "unit.wrong.circle" : "unit.wrong.deep", DEEPEST);
            }
        }
    }

    /** It and those above it, until there is no more, or more than there may be. */
    private static List<UUID> way(UUID unit, Map<UUID, @Nullable UUID> parents) {
        List<UUID> way = new ArrayList<>();
        for (UUID at = unit; at != null && way.size() <= DEEPEST; at = parents.get(at)) {
            way.add(at);
        }
        return way;
    }
}
