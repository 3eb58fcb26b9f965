package fi.sopu.identity.control;

import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.entity.MemberRole;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sees to it that a council is never left without anybody who administers it. */
@ApplicationScoped
public class Admins {

    private static final List<Role> ADMINS = RoleGroup.ADMINS.roles();

    @Inject
    Members members;
    @Inject
    Clock clock;

    /** Whoever administers the council today. */
    public Set<UUID> all() {
        return members.facts().stream().filter(m -> m.roles().stream().anyMatch(ADMINS::contains)).map(MemberFacts::id).collect(Collectors.toSet());
    }

    /** @throws Refused when this member is the only administrator left */
    public void requireWithout(UUID leaving) {
        requireBeyond(Set.of(leaving));
    }

    /** @throws Refused when these are all administrators that are left */
    public void requireBeyond(Set<UUID> leaving) {
        Set<UUID> all = all();
        if (!all.isEmpty() && leaving.containsAll(all)) {
            throw new Refused("identity.member.lastAdmin");
        }
    }

    /** @throws Refused when this role in force is the only one that administers the council */
    public void requireWithout(MemberRole ending) {
        if (ADMINS.contains(ending.role()) && ending.isInForce(LocalDate.now(clock))) {
            requireWithout(ending.member());
        }
    }
}
