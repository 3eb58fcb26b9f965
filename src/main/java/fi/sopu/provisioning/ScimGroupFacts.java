package fi.sopu.provisioning;

import fi.sopu.shared.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group of the council's directory.
 *
 * @param people how many are in it
 * @param role   what being in it gives, or null
 * @param group  the council group that it is, or null
 */
public record ScimGroupFacts(UUID id, String name, int people, @Nullable Role role, @Nullable UUID group) {
}
