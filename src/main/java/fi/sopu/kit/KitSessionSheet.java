package fi.sopu.kit;

import fi.sopu.unit.UnitTree;
import java.util.List;
import java.util.UUID;

/**
 * A video workshop that has been held.
 *
 * @param correctable whether the reader may correct and remove it
 * @param lowest      today's units that have none below them
 */
public record KitSessionSheet(KitSessionFacts session, KitFacts kit, boolean correctable, UnitTree tree, List<UUID> lowest) {

    public KitSessionSheet {
        lowest = List.copyOf(lowest);
    }
}
