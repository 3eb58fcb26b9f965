package fi.sopu.kit;

import java.util.List;

/**
 * All video workshops that have been held.
 *
 * @param lines the latest first
 */
public record KitSessionsSheet(List<KitSessionLine> lines, HeldKits byUnit) {

    public KitSessionsSheet {
        lines = List.copyOf(lines);
    }
}
