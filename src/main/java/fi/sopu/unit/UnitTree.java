package fi.sopu.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The units that there are on a day.
 *
 * @param units as they are read from above: each after the one that it is below, and before that one's next neighbour
 */
public record UnitTree(List<UnitFacts> units) {

    /** How the names of a unit and those above it are joined, where it is told by its path. */
    public static final String STEP = " / ";

    public UnitTree {
        units = List.copyOf(units);
    }

    public Optional<UnitFacts> find(@Nullable UUID id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /** Those directly below it, or at the top for null. */
    public List<UnitFacts> below(@Nullable UUID parent) {
        return units.stream().filter(unit -> Objects.equals(unit.parent(), parent)).toList();
    }

    /** It and all below it. */
    public Set<UUID> within(UUID unit) {
        Set<UUID> within = new HashSet<>(Set.of(unit));
        units.stream().filter(one -> one.parent() != null && within.contains(one.parent())).forEach(one -> within.add(one.id()));
        return within;
    }

    /**
     * How many people are in each unit and below it; a unit without any is missing.
     *
     * @param seats the unit of each person; one that there is not on the day counts nowhere
     */
    public Map<UUID, Integer> people(Collection<UUID> seats) {
        Map<UUID, Integer> people = new HashMap<>();
        Map<UUID, UnitFacts> all = byId();
        seats.forEach(seat -> {
            for (UnitFacts at = all.get(seat); at != null; at = at.parent() == null ? null : all.get(at.parent())) {
                people.merge(at.id(), 1, Integer::sum);
            }
        });
        return people;
    }

    /** It and those above it, the topmost first; empty where there is no such unit on the day. */
    public List<UnitFacts> way(@Nullable UUID unit) {
        Map<UUID, UnitFacts> all = byId();
        List<UnitFacts> way = new ArrayList<>();
        for (UnitFacts at = unit == null ? null : all.get(unit); at != null; at = at.parent() == null ? null : all.get(at.parent())) {
            way.add(at);
        }
        Collections.reverse(way);
        return way;
    }

    /** As "Vastuualue / Yksikkö / Tiimi". */
    public String path(@Nullable UUID unit, String language) {
        return way(unit).stream().map(one -> one.name().in(language)).collect(Collectors.joining(STEP));
    }

    /** Each unit's path, in the tree's order. */
    public Map<UUID, String> paths(String language) {
        Map<UUID, String> paths = new LinkedHashMap<>();
        units.forEach(unit -> paths.put(unit.id(), (unit.parent() == null ? "" : paths.get(unit.parent()) + STEP) + unit.name().in(language)));
        return paths;
    }

    private Map<UUID, UnitFacts> byId() {
        Map<UUID, UnitFacts> all = new HashMap<>();
        units.forEach(unit -> all.put(unit.id(), unit));
        return all;
    }
}
