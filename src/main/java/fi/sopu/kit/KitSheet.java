package fi.sopu.kit;

import fi.sopu.unit.UnitTree;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kit as whoever could run it sees it.
 *
 * @param mine     what the reader has recorded of it, the latest first
 * @param tree     of today's units
 * @param lowest   those in which it can be held: they have none below them
 * @param own      the one that the reader held it in last, or else is in; null of none
 */
public record KitSheet(KitFacts facts, List<KitSessionFacts> mine, UnitTree tree, List<UUID> lowest, @Nullable UUID own) {

    public KitSheet {
        mine = List.copyOf(mine);
        lowest = List.copyOf(lowest);
    }
}
