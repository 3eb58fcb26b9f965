package fi.sopu.shared;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting, in the council that the path names. One request has one actor: a person logged in at two
 * councils is two actors.
 *
 * @param tenant   number of the council
 * @param slug     the council's name in paths
 * @param member   the member row, or null when nobody is logged in there (public pages, timers)
 * @param name     name to show, or null
 * @param roles    roles in force today
 * @param language language the person reads: fi, sv or en
 * @param system   true for Sopu itself: timers, start-up steps
 */
public record Actor(int tenant, String slug, @Nullable UUID member, @Nullable String name, Set<Role> roles, String language, boolean system) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Nobody in particular, at a council: a public page's reader. */
    public static Actor anyone(int tenant, String slug, String language) {
        return new Actor(tenant, slug, null, null, Set.of(), language, false);
    }

    /** Sopu itself at a council: a timer or a start-up step. */
    public static Actor system(int tenant, String slug) {
        return new Actor(tenant, slug, null, "Sopu", Set.of(), "fi", true);
    }

    /** The same, reading this language. */
    public Actor reading(String other) {
        return new Actor(tenant, slug, member, name, roles, other, system);
    }

    /** The member, where the use case allows members alone: its permission has asked. */
    public UUID me() {
        return Objects.requireNonNull(member, "nobody is logged in");
    }

    public boolean isMember() {
        return member != null;
    }

    public boolean isAny(Role... some) {
        for (Role role : some) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean isIn(RoleGroup group) {
        return group.roles().stream().anyMatch(roles::contains);
    }
}
