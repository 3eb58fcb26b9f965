package fi.sopu.identity.boundary;

import fi.sopu.identity.IdpUnusable;
import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.MemberWishes;
import fi.sopu.identity.Source;
import fi.sopu.identity.control.Logins;
import fi.sopu.identity.control.Members;
import fi.sopu.identity.control.PersonalCodes;
import fi.sopu.identity.entity.Member;
import fi.sopu.identity.entity.MemberRole;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeping the council's members by hand: who they are, what they may, until when. */
@UseCase
public class KeepingMembers {

    private static final Set<Role> ADMINS = Set.of(Role.REGIONAL_ADMIN, Role.PLATFORM_ADMIN);

    @Inject
    Members members;
    @Inject
    Logins logins;
    @Inject
    PersonalCodes codes;
    @Inject
    FindingCouncils councils;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** All members with all that is kept of them, by family name. */
    @Allowed({Role.REGIONAL_ADMIN, Role.PLATFORM_ADMIN})
    public List<MemberSheet> all() {
        return members.sheets();
    }

    /** @throws fi.sopu.shared.NotFound when this council has no such member */
    @Allowed({Role.REGIONAL_ADMIN, Role.PLATFORM_ADMIN})
    public MemberSheet sheet(UUID id) {
        members.require(id);
        return members.sheets().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    }

    /** Roles that can be given here: a council's own, or the platform's. */
    @Allowed({Role.REGIONAL_ADMIN, Role.PLATFORM_ADMIN})
    public List<Role> givable() {
        boolean platform = councils.bySlug(actor.get().slug()).orElseThrow().platform();
        return Arrays.stream(Role.values()).filter(role -> role != Role.LINK_HOLDER && platform == (role == Role.PLATFORM_ADMIN)).toList();
    }

    /** @throws Refused when something typed is wrong, or the login key is another member's */
    @Allowed({Role.REGIONAL_ADMIN, Role.PLATFORM_ADMIN})
    public UUID add(MemberWishes wishes) {
        Member member = new Member(wishes.given(), wishes.family(), Source.HAND);
        write(member, wishes);
        members.add(member);
        acted.fire(new Acted("identity.memberAdded", "member", member.id(), null));
        return member.id();
    }

    /** @throws Refused when something typed is wrong, or the login key is another member's */
    @Allowed({Role.REGIONAL_ADMIN, Role.PLATFORM_ADMIN})
    public void edit(UUID id, MemberWishes wishes) {
        write(members.require(id), wishes);
        acted.fire(new Acted("identity.memberEdited", "member", id, null));
    }

    private void write(Member member, MemberWishes wishes) {
        if (wishes.group() != null) {
            members.requireGroup(wishes.group());
        }
        String key = key(wishes.loginKey());
        if (key != null && members.byLoginKey(key).filter(m -> !m.id().equals(member.id())).isPresent()) {
            throw new Refused("identity.member.keyTaken");
        }
        member.edit(wishes.given(), wishes.family(), wishes.email(), wishes.language(), wishes.group(), key);
    }

    /** A personal identity code is never stored, only what {@link PersonalCodes} makes of it, here as at the login. */
    private String key(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : codes.keyed(actor.get().slug(), typed.strip());
        } catch (IdpUnusable noKey) {
            throw new Refused("identity.wrong.noPseudonymKey", noKey.detail());
        }
    }

    /**
     * @param body   one of the council's bodies, or null for the council as a whole
     * @param starts first day, or null for today
     * @param ends   last day, or null until further notice
     * @throws Refused when the member has the role already, or it would end before it starts
     */
    @Allowed({Role.REGIONAL_ADMIN, Role.PLATFORM_ADMIN})
    public void giveRole(UUID member, Role role, UUID body, LocalDate starts, LocalDate ends) {
        members.require(member);
        if (!givable().contains(role)) {
            throw new Refused("identity.role.notHere");
        }
        if (body != null) {
            councils.body(body);
        }
        LocalDate today = LocalDate.now(clock);
        MemberRole given = new MemberRole(member, role, body, starts == null ? today : starts, ends, Source.HAND);
        if (members.roles(member).stream().anyMatch(r -> r.overlaps(given))) {
            throw new Refused("identity.role.twice");
        }
        members.add(given);
        acted.fire(new Acted("identity.roleGiven", "member", member, role.name()));
    }

    /**
     * Ends a role at once: from the person's next click on it counts no longer.
     *
     * @throws Refused when nobody would be left to administer the council
     */
    @Allowed({Role.REGIONAL_ADMIN, Role.PLATFORM_ADMIN})
    public void endRole(UUID role) {
        MemberRole given = members.requireRole(role);
        if (ADMINS.contains(given.role()) && given.isInForce(LocalDate.now(clock))) {
            requireAnotherAdmin(given.member());
        }
        given.end(LocalDate.now(clock));
        acted.fire(new Acted("identity.roleEnded", "member", given.member(), given.role().name()));
    }

    /**
     * Removes a member: open logins end, what the person has written stays. The login key becomes free.
     *
     * @throws Refused when nobody would be left to administer the council
     */
    @Allowed({Role.REGIONAL_ADMIN, Role.PLATFORM_ADMIN})
    public void remove(UUID id) {
        Member member = members.require(id);
        if (members.rolesInForce(id).stream().anyMatch(ADMINS::contains)) {
            requireAnotherAdmin(id);
        }
        member.remove(clock.instant());
        logins.endAll(id, clock.instant());
        acted.fire(new Acted("identity.memberRemoved", "member", id, null));
    }

    private void requireAnotherAdmin(UUID leaving) {
        if (members.facts().stream().noneMatch(m -> !m.id().equals(leaving) && m.roles().stream().anyMatch(ADMINS::contains))) {
            throw new Refused("identity.member.lastAdmin");
        }
    }

    /** @throws Refused when the name is empty or too long */
    @Allowed({Role.REGIONAL_ADMIN, Role.PLATFORM_ADMIN})
    public UUID addGroup(Words name) {
        if (name.isEmpty()) {
            throw new Refused("identity.group.nameMissing");
        }
        if (name.in("fi").length() > 120 || name.in("sv").length() > 120) {
            throw new Refused("identity.group.nameTooLong");
        }
        UUID group = members.group(name, Source.HAND);
        acted.fire(new Acted("identity.groupAdded", "group", group, null));
        return group;
    }
}
