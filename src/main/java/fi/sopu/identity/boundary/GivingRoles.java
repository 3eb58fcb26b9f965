package fi.sopu.identity.boundary;

import fi.sopu.identity.ExpertFacts;
import fi.sopu.identity.RoleFacts;
import fi.sopu.identity.Source;
import fi.sopu.identity.control.Admins;
import fi.sopu.identity.control.Members;
import fi.sopu.identity.entity.Member;
import fi.sopu.identity.entity.MemberRole;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.boundary.Editing;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Giving members roles for a time, and ending them. A role counts from the person's next click on, on every node; it ends by itself. */
@UseCase
public class GivingRoles {

    @Inject
    Members members;
    @Inject
    Admins admins;
    @Inject
    Editing editing;
    @Inject
    FindingCouncils councils;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** Roles that can be given here: a council's own, or the platform's. An outside expert is invited to a process instead. */
    @Allowed(group = RoleGroup.ADMINS)
    public List<Role> givable() {
        boolean platform = councils.bySlug(actor.get().slug()).orElseThrow().platform();
        return Arrays.stream(Role.values()).filter(role -> platform == (role == Role.PLATFORM_ADMIN) && role != Role.OUTSIDE_EXPERT && role != Role.LINK_HOLDER).toList();
    }

    /**
     * @param body   one of the council's bodies, or null for the council as a whole
     * @param starts first day, or null for today
     * @param ends   last day, or null until further notice
     * @throws Refused when the member has the role already, or it would end before it starts
     */
    @Once
    @Allowed(group = RoleGroup.ADMINS)
    public void give(UUID member, Role role, @Nullable UUID body, @Nullable LocalDate starts, @Nullable LocalDate ends) {
        members.require(member);
        requireGivable(role, body);
        add(new MemberRole(member, role, body, starts == null ? today() : starts, ends, Source.HAND));
        acted.fire(new Acted("identity.roleGiven", "member", member, role.name()));
    }

    /**
     * @param body one of the council's bodies, or null
     * @throws Refused when the role is not one that is given here
     * @throws NotFound when there is no such body
     */
    @Allowed(group = RoleGroup.ADMINS)
    public void requireGivable(Role role, @Nullable UUID body) {
        if (!givable().contains(role)) {
            throw new Refused("identity.role.notHere");
        }
        if (body != null) {
            councils.body(body);
        }
    }

    private void add(MemberRole given) {
        refuseTwice(given);
        members.add(given);
    }

    private void refuseTwice(MemberRole given) {
        if (members.roles(given.member()).stream().anyMatch(r -> !r.equals(given) && r.overlaps(given))) {
            throw new Refused("identity.role.twice");
        }
    }

    /**
     * Changes from when to when a role is in force.
     *
     * @param ends last day, or null until further notice
     * @throws Refused when nobody would be left to administer the council, the days do not fit, or somebody else has moved it
     */
    @InTurn
    @Allowed(group = RoleGroup.ADMINS)
    public void move(UUID role, @Nullable LocalDate starts, @Nullable LocalDate ends, Seen seen) {
        MemberRole given = members.requireRole(role);
        RoleFacts now = given.facts();
        LocalDate from = starts == null ? today() : starts;
        editing.check(role, seen, now.seen(), new Difference("identity.role.starts", now.starts(), from), new Difference("identity.role.ends", now.ends(), ends));
        if (from.isAfter(today()) || ends != null && ends.isBefore(today())) {
            admins.requireWithout(given);
        }
        given.move(from, ends);
        refuseTwice(given);
        acted.fire(new Acted("identity.roleMoved", "member", given.member(), given.role().name()));
    }

    /**
     * Ends a role at once.
     *
     * @throws Refused when nobody would be left to administer the council
     */
    @Allowed(group = RoleGroup.ADMINS)
    public void end(UUID role) {
        MemberRole given = members.requireRole(role);
        admins.requireWithout(given);
        given.end(today());
        acted.fire(new Acted("identity.roleEnded", "member", given.member(), given.role().name()));
    }

    /**
     * Lets an outside expert into one process until a day.
     *
     * @throws Refused when no last day is given, it is over, or the person is in already
     */
    @Once
    @Allowed(Role.REGIONAL_ADMIN)
    public void inviteExpert(UUID member, UUID process, @Nullable LocalDate ends) {
        members.require(member);
        if (ends != null && ends.isBefore(today())) {
            throw new Refused("identity.expert.over");
        }
        add(MemberRole.expert(member, process, today(), ends, Source.HAND));
        acted.fire(new Acted("identity.roleGiven", "member", member, Role.OUTSIDE_EXPERT.name()));
    }

    /** Nobody is or was an expert of this process any more: it is being removed. */
    @Allowed(group = RoleGroup.LEADERS)
    public void forget(UUID process) {
        members.experts(process).forEach(members::remove);
    }

    /** Who is or was let into this process, by family name. */
    @Allowed(Role.REGIONAL_ADMIN)
    public List<ExpertFacts> experts(UUID process) {
        Map<UUID, List<MemberRole>> roles = members.experts(process).stream().collect(Collectors.groupingBy(MemberRole::member));
        return members.all().stream().flatMap(m -> roles.getOrDefault(m.id(), List.of()).stream().map(role -> expert(role, m))).toList();
    }

    private ExpertFacts expert(MemberRole role, Member member) {
        return new ExpertFacts(role.id(), member.id(), member.name(), role.facts().starts(), role.facts().ends(), role.isInForce(today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
