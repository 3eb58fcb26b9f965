package fi.sopu.survey.control;

import fi.sopu.estimate.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The units of a round below the whole, by their ids. Pure. */
final class Tree {

    private final UUID whole;
    private final Map<UUID, UUID> above = new LinkedHashMap<>();

    /** @param whole the series' id, under which lies whatever has no unit above it */
    Tree(UUID whole) {
        this.whole = whole;
    }

    /** Those above before those below. */
    void add(UUID unit, @Nullable UUID parent) {
        above.put(unit, parent == null || !above.containsKey(parent) ? whole : parent);
    }

    /** The unit with all above it, the whole last; the whole alone for a unit that there is not. */
    List<UUID> path(UUID unit) {
        List<UUID> path = new ArrayList<>();
        for (UUID at = unit; at != null && above.containsKey(at); at = above.get(at)) {
            path.add(at);
        }
        path.add(whole);
        return path;
    }

    /**
     * How many people lie in each unit and below it, as cells to be hidden or shown.
     *
     * @param people of each in its own unit
     */
    Cell cells(List<UUID> people) {
        Map<UUID, Integer> counts = new HashMap<>();
        people.forEach(unit -> path(unit).forEach(at -> counts.merge(at, 1, Integer::sum)));
        return cell(whole, counts, below());
    }

    private Map<UUID, List<UUID>> below() {
        Map<UUID, List<UUID>> below = new HashMap<>();
        above.forEach((unit, parent) -> below.computeIfAbsent(parent, any -> new ArrayList<>()).add(unit));
        return below;
    }

    private static Cell cell(UUID unit, Map<UUID, Integer> counts, Map<UUID, List<UUID>> below) {
        return new Cell(unit.toString(), counts.getOrDefault(unit, 0), below.getOrDefault(unit, List.of()).stream().map(one -> cell(one, counts, below)).toList());
    }
}
