package fi.sopu.provisioning;

import java.util.List;
import java.util.UUID;

/**
 * A member of whom the council's directory says something else than Sopu keeps.
 *
 * @param whys    what it is, one for each field
 * @param taking  false when nothing of it can be taken: locked, or the member was removed by hand
 */
public record ScimDifference(UUID person, String name, List<Why> whys, boolean taking) {
}
