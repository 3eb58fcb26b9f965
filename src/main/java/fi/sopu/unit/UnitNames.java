package fi.sopu.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Units by what others write of them: a path in Finnish or in Swedish, or a name alone where only one is called so. Capitals and spaces do not matter. */
public final class UnitNames {

    private final Map<String, UUID> paths = new HashMap<>();
    private final Map<String, Set<UUID>> named = new HashMap<>();

    public UnitNames(UnitTree tree) {
        for (String language : List.of("sv", "fi")) {
            tree.paths(language).forEach((unit, path) -> paths.put(plain(path), unit));
            tree.units().forEach(unit -> named.computeIfAbsent(plain(unit.name().in(language)), name -> new HashSet<>()).add(unit.id()));
        }
    }

    /** A path without what varies. */
    public static String plain(String path) {
        return shown(path).toLowerCase(Locale.ROOT);
    }

    /** A path as it is written here. */
    public static String shown(String path) {
        return steps(path).collect(Collectors.joining(UnitTree.STEP));
    }

    /** How many units it names, one below the other. */
    public static long depth(String path) {
        return steps(path).count();
    }

    /** A slash without a space on either side belongs to a name: "Ensihoito/päivystys". */
    private static Stream<String> steps(String path) {
        return Stream.of(path.split("\\s/|/\\s")).map(step -> step.strip().replaceAll("\\s+", " ")).filter(step -> !step.isEmpty());
    }

    /** Null when there is none, or several are called so and no path tells which. */
    public @Nullable UUID find(String path) {
        UUID exact = paths.get(plain(path));
        Set<UUID> alike = named.getOrDefault(plain(path), Set.of());
        return exact != null ? exact : alike.size() == 1 ? alike.iterator().next() : null;
    }

    /** Whether several are called so, and no path tells which. */
    public boolean isOfSeveral(String path) {
        return paths.get(plain(path)) == null && named.getOrDefault(plain(path), Set.of()).size() > 1;
    }

    /** The paths, from above, of which there is no unit: those of the steps of this one. */
    public List<String> missing(String path) {
        List<String> missing = new ArrayList<>();
        String at = "";
        for (String step : steps(path).toList()) {
            at = at.isEmpty() ? step : at + UnitTree.STEP + step;
            if (paths.get(plain(at)) == null) {
                missing.add(at);
            }
        }
        return missing;
    }
}
