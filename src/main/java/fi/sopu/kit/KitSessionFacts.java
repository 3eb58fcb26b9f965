package fi.sopu.kit;

import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.util.UUID;

/**
 * A video workshop that has been held.
 *
 * @param unitName the unit's as it was then
 * @param member   who recorded it
 */
public record KitSessionFacts(UUID id, UUID kit, KitHolding holding, Words unitName, UUID member) {

    public Seen seen() {
        return Seen.of(holding.unit(), holding.day(), holding.people(), holding.note());
    }
}
