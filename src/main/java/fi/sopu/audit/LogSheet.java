package fi.sopu.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A part of the log as its page shows it.
 *
 * @param names of the people and things in it; who has been forgotten has none
 * @param acts  every act that the log knows, to choose from
 */
public record LogSheet(LogPart part, Map<UUID, String> names, List<String> acts) {
}
