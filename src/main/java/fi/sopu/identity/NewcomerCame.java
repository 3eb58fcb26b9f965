package fi.sopu.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has logged in for the first time whom the council does not know, and waits for an administrator.
 *
 * @param name   as the IdP said it, or null
 * @param admins members who can let the person in
 */
public record NewcomerCame(@Nullable String name, Set<UUID> admins) {

    public NewcomerCame {
        admins = Set.copyOf(admins);
    }
}
