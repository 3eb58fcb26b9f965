package fi.sopu.identity;

import fi.sopu.shared.Role;
import fi.sopu.shared.Words;
import java.util.Set;
import java.util.UUID;

/**
 * A member of the council, as other components see one.
 *
 * @param group    council group, or null
 * @param language fi, sv or en
 * @param roles    in force today
 */
public record MemberFacts(UUID id, String given, String family, String email, Words group, String language, Set<Role> roles) {

    public MemberFacts {
        roles = Set.copyOf(roles);
    }

    public String name() {
        return given + " " + family;
    }

    public boolean isAny(Role... some) {
        for (Role role : some) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
