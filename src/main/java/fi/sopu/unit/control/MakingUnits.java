package fi.sopu.unit.control;

import fi.sopu.shared.Words;
import fi.sopu.unit.UnitChange;
import fi.sopu.unit.UnitNames;
import fi.sopu.unit.UnitTree;
import fi.sopu.unit.entity.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes units by their paths, which an administrator has wanted made. */
@ApplicationScoped
public class MakingUnits {

    @Inject
    Units units;

    /**
     * Makes them, and writes them.
     *
     * @param wanted paths, each after the one that it is below
     * @param from   their first day
     */
    public UnitChange make(List<String> wanted, LocalDate from) {
        UnitChange made = UnitChange.NONE;
        Map<String, UUID> known = paths(from);
        for (String path : wanted) {
            int step = path.lastIndexOf(UnitTree.STEP);
            UUID parent = step < 0 ? null : of(path.substring(0, step), known);
            int beside = (int) known.keySet().stream().filter(one -> isBeside(one, path)).count();
            Unit unit = new Unit(Words.of(path.substring(step < 0 ? 0 : step + UnitTree.STEP.length()), null), beside);
            units.add(unit);
            UnitChange change = units.forest().add(unit.id(), parent, from);
            units.apply(change);
            made = made.and(change);
            known.put(UnitNames.plain(path), unit.id());
        }
        return made;
    }

    private static boolean isBeside(String one, String path) {
        String plain = UnitNames.plain(path);
        return Objects.equals(above(one), above(plain));
    }

    private static @Nullable String above(String path) {
        int step = path.lastIndexOf(UnitTree.STEP);
        return step < 0 ? null : path.substring(0, step);
    }

    /** Every unit of a day by its plain path, in Finnish and in Swedish. */
    public Map<String, UUID> paths(LocalDate day) {
        UnitTree tree = units.tree(day);
        Map<String, UUID> paths = new HashMap<>();
        for (String language : List.of("sv", "fi")) {
            tree.paths(language).forEach((unit, path) -> paths.put(UnitNames.plain(path), unit));
        }
        return paths;
    }

    /** The one of this path, of those that there are. */
    public UUID of(String path, Map<String, UUID> paths) {
        return Objects.requireNonNull(paths.get(UnitNames.plain(path)), path);
    }
}
