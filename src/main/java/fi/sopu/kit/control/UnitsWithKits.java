package fi.sopu.kit.control;

import fi.sopu.kit.HeldKits;
import fi.sopu.kit.KitSessionFacts;
import fi.sopu.shared.Alphabet;
import fi.sopu.unit.UnitFacts;
import fi.sopu.unit.UnitTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds up what has been held where. Pure. */
public final class UnitsWithKits {

    private UnitsWithKits() {
    }

    /** Those that have none below them, in the tree's order: a video workshop is held among people who work together. */
    public static List<UnitFacts> lowest(UnitTree tree) {
        Set<UUID> above = tree.units().stream().map(UnitFacts::parent).filter(Objects::nonNull).collect(Collectors.toSet());
        return tree.units().stream().filter(unit -> !above.contains(unit.id())).toList();
    }

    public static HeldKits of(UnitTree tree, List<KitSessionFacts> sessions) {
        Map<UUID, List<KitSessionFacts>> byUnit = sessions.stream().collect(Collectors.groupingBy(one -> one.holding().unit(), LinkedHashMap::new, Collectors.toList()));
        List<HeldKits.InUnit> there = lowest(tree).stream().map(unit -> {
            List<KitSessionFacts> held = Objects.requireNonNullElse(byUnit.remove(unit.id()), List.of());
            return new HeldKits.InUnit(unit.id(), unit.name(), held.size(), people(held), true);
        }).toList();
        List<HeldKits.InUnit> gone = byUnit.entrySet().stream()
                .map(unit -> new HeldKits.InUnit(unit.getKey(), unit.getValue().get(0).unitName(), unit.getValue().size(), people(unit.getValue()), false))
                .sorted(Alphabet.by(unit -> unit.name().in("fi"))).toList();
        return new HeldKits(Stream.concat(there.stream(), gone.stream()).toList());
    }

    private static int people(List<KitSessionFacts> held) {
        return held.stream().mapToInt(one -> one.holding().people()).sum();
    }
}
