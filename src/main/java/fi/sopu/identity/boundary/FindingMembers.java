package fi.sopu.identity.boundary;

import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.MemberAddress;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.control.Members;
import fi.sopu.identity.control.SeenMembers;
import fi.sopu.identity.entity.Member;
import fi.sopu.identity.entity.MemberRole;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finding members of the council: who sits in a body, who holds a role, what somebody is called. */
@UseCase
public class FindingMembers {

    private static final Set<Role> SEATED = Set.of(Role.COUNCILLOR, Role.CHAIR, Role.VICE_CHAIR);

    @Inject
    Members members;
    @Inject
    SeenMembers seen;
    @Inject
    FindingCouncils councils;
    @Inject
    Clock clock;

    /** All members, by family name, with their roles in force. */
    @Allowed(member = true, system = true)
    public List<MemberFacts> all() {
        return seen.facts(() -> members.facts(seen.named(members::named)));
    }

    /**
     * Who sits in a body today: its councillors, chair and vice chairs. Deputies are not among them.
     *
     * @param body a body of the council, or null for the council itself
     */
    @Allowed(member = true, system = true)
    public List<MemberFacts> roll(UUID body) {
        return holding(SEATED, body);
    }

    /** Those invited to a body's stages besides its roll: deputies, office holders and the like. */
    @Allowed(member = true, system = true)
    public List<MemberFacts> byRole(Role role, UUID body) {
        return holding(Set.of(role), body);
    }

    /** The bodies in which the member holds one of the roles today. */
    @Allowed(member = true, system = true)
    public Set<UUID> bodiesOf(UUID member, Set<Role> roles) {
        LocalDate today = LocalDate.now(clock);
        List<BodyFacts> all = councils.bodies();
        return seen.roles(member, () -> members.roles(member)).stream().filter(r -> roles.contains(r.role()) && r.isInForce(today))
                .flatMap(r -> all.stream().filter(body -> r.body() == null ? body.kind().equals("COUNCIL") : r.body().equals(body.id())))
                .map(BodyFacts::id).collect(Collectors.toSet());
    }

    /** The bodies in whose rolls the member is today. */
    @Allowed(member = true, system = true)
    public Set<UUID> seats(UUID member) {
        return bodiesOf(member, SEATED);
    }

    /** Everybody with the role, in the council or any body. */
    @Allowed(member = true, system = true)
    public List<MemberFacts> byRole(Role role) {
        return members.facts().stream().filter(m -> m.isAny(role)).toList();
    }

    /** How many members there are. */
    @Allowed(member = true, system = true)
    public int count() {
        return members.count();
    }

    /** @throws NotFound when this council has no such member, or no longer */
    @Allowed(member = true, system = true)
    public MemberFacts member(UUID id) {
        return members.facts().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("member"));
    }

    /** Where these members get mail; who has been removed is left out. */
    @Allowed(group = RoleGroup.ADMINS, system = true)
    public Map<UUID, MemberAddress> addresses(Collection<UUID> ids) {
        return members.addresses(ids).stream().collect(Collectors.toMap(MemberAddress::id, one -> one));
    }

    /** Names by id; those who have been removed too, so that a log can be read. */
    @Allowed(member = true, system = true)
    public Map<UUID, String> names() {
        return seen.names(() -> seen.named(members::named).stream().collect(Collectors.toMap(Member::id, Member::name)));
    }

    /** Processes that the member may see as an outside expert today. */
    @Allowed(member = true, system = true)
    public Set<UUID> expertIn(UUID member) {
        return members.expertIn(member);
    }

    @Allowed(member = true, system = true)
    public List<GroupFacts> groups() {
        return members.groups();
    }

    /** A role without a body is a role in the council itself, which is a body too. */
    private List<MemberFacts> holding(Set<Role> wanted, UUID body) {
        LocalDate today = LocalDate.now(clock);
        boolean council = body == null || councils.body(body).kind().equals("COUNCIL");
        Set<UUID> holders = members.allRoles().stream().filter(r -> wanted.contains(r.role()) && r.isInForce(today))
                .filter(r -> r.body() == null ? council : r.body().equals(body) || body == null && isCouncil(r.body()))
                .map(MemberRole::member).collect(Collectors.toSet());
        return members.facts().stream().filter(m -> holders.contains(m.id())).toList();
    }

    private boolean isCouncil(UUID body) {
        return councils.body(body).kind().equals("COUNCIL");
    }
}
