package fi.sopu.shared;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Roles that may do the same things, by the word that is used for them. They are listed as people are to read them.
 * permissions.txt of the tests has the same words, and says once more who they are.
 */
public enum RoleGroup {
    /** Everybody of the council: not a guest of one of its processes. */
    INSIDERS(Role.COUNCILLOR, Role.DEPUTY, Role.CHAIR, Role.VICE_CHAIR, Role.OFFICE_HOLDER, Role.COACH, Role.FACILITATOR, Role.PARTICIPATION_EXPERT, Role.REGIONAL_ADMIN),
    /** Plan and run processes: stages, questions, meetings. */
    RUNNERS(Role.CHAIR, Role.VICE_CHAIR, Role.COACH, Role.PARTICIPATION_EXPERT, Role.FACILITATOR, Role.REGIONAL_ADMIN),
    /** Draft charters and keep their commitments. Runners without the participation expert, who hears people but words no rules. */
    DRAFTERS(Role.CHAIR, Role.VICE_CHAIR, Role.COACH, Role.FACILITATOR, Role.REGIONAL_ADMIN),
    /** Answer for a process: start and remove it, record what was adopted, publish. */
    LEADERS(Role.CHAIR, Role.VICE_CHAIR, Role.REGIONAL_ADMIN),
    /** Hide ideas and say which are the same: what is then shown to all as the council's own. */
    MODERATORS(Role.CHAIR, Role.FACILITATOR, Role.REGIONAL_ADMIN),
    /** Keep people and their roles, in a council or on the platform. */
    ADMINS(Role.REGIONAL_ADMIN, Role.PLATFORM_ADMIN),
    /** Connect an identity provider: admins, and who came in by a link to do that alone. */
    CONNECTORS(Role.REGIONAL_ADMIN, Role.PLATFORM_ADMIN, Role.LINK_HOLDER);

    private final List<Role> roles;

    RoleGroup(Role... roles) {
        this.roles = List.of(roles);
    }

    public List<Role> roles() {
        return roles;
    }

    /** Whether the role takes part and does no more: no group of those that may has it. */
    public static boolean isPlain(Role role) {
        return Stream.of(values()).noneMatch(group -> group != INSIDERS && group.roles.contains(role));
    }

    /** Every role that a permission names, alone or by its group. */
    public static Set<Role> of(Allowed allowed) {
        return Stream.concat(Stream.of(allowed.value()), Stream.of(allowed.group()).flatMap(group -> group.roles.stream()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
