package fi.sopu.identity.boundary;

import fi.sopu.identity.FormerMember;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.MemberLine;
import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.MemberWishes;
import fi.sopu.identity.Source;
import fi.sopu.identity.control.Admins;
import fi.sopu.identity.control.Logins;
import fi.sopu.identity.control.MemberLines;
import fi.sopu.identity.control.Members;
import fi.sopu.identity.control.PersonalCodes;
import fi.sopu.identity.entity.Account;
import fi.sopu.identity.entity.Member;
import fi.sopu.saml.IdpUnusable;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeping the council's members by hand: who they are, and who is gone. */
@UseCase
public class KeepingMembers {

    @Inject
    Members members;
    @Inject
    MemberLines lines;
    @Inject
    Admins admins;
    @Inject
    Logins logins;
    @Inject
    PersonalCodes codes;
    @Inject
    Editing editing;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** Opens the list of members: that an administrator looked stands in the log, once for each opening, however they turn its pages. */
    @Allowed(group = RoleGroup.ADMINS)
    public void openList() {
        acted.fire(new Acted("identity.membersViewed", "members", null, null));
    }

    /** Takes the list along, for a spreadsheet. That an administrator did stands in the log. */
    @Allowed(group = RoleGroup.ADMINS)
    public void exportList() {
        acted.fire(new Acted("identity.membersExported", "members", null, null));
    }

    /** All members, by family name. */
    @Allowed(group = RoleGroup.ADMINS)
    public List<MemberLine> lines() {
        return lines.all();
    }

    /** All members, by family name, for choosing one. */
    @Allowed(group = RoleGroup.ADMINS)
    public List<MemberFacts> choices() {
        return members.facts();
    }

    /**
     * Opens a member's page. That an administrator looked stands in the log.
     *
     * @throws fi.sopu.shared.NotFound when this council has no such member
     */
    @Allowed(group = RoleGroup.ADMINS)
    public MemberSheet open(UUID id) {
        MemberSheet sheet = sheet(id);
        acted.fire(new Acted("identity.memberViewed", "member", id, null));
        return sheet;
    }

    /** @throws fi.sopu.shared.NotFound when this council has no such member */
    @Allowed(group = RoleGroup.ADMINS)
    public MemberSheet sheet(UUID id) {
        return members.sheet(members.require(id));
    }

    /** Another member with this address, whatever its capitals, or null. */
    @Allowed(group = RoleGroup.ADMINS)
    public @Nullable MemberFacts sharing(@Nullable UUID id, @Nullable String email) {
        String address = TypedText.foreign(email, Integer.MAX_VALUE);
        if (address == null || members.byEmail(address).stream().allMatch(m -> m.id().equals(id))) {
            return null;
        }
        return members.facts().stream().filter(m -> !m.id().equals(id) && address.equalsIgnoreCase(m.email())).findFirst().orElse(null);
    }

    /**
     * @param sharing also when another member has the same address
     * @throws Refused when something typed is wrong, or the login key or (unless they share it) the address is another member's
     */
    @Once
    @Allowed(group = RoleGroup.ADMINS)
    public UUID add(MemberWishes wishes, boolean sharing) {
        Member member = new Member(wishes.given(), wishes.family(), Source.HAND);
        write(member, wishes, sharing);
        members.add(member);
        acted.fire(new Acted("identity.memberAdded", "member", member.id(), null));
        return member.id();
    }

    /** @throws Refused as {@link #add}, or when somebody else has edited the member; an address that stays is asked about no more */
    @InTurn
    @Allowed(group = RoleGroup.ADMINS)
    public void edit(UUID id, MemberWishes wishes, boolean sharing, Seen seen) {
        Member member = members.require(id);
        MemberSheet now = members.sheet(member);
        editing.check(id, seen, now.seen(), new Difference("identity.member.given", now.given(), wishes.given()),
                new Difference("identity.member.family", now.family(), wishes.family()),
                new Difference("identity.member.email", now.email(), wishes.email()),
                Difference.choice("identity.member.language", "portal.tongue.", now.language(), wishes.language()),
                new Difference("identity.member.group", group(now.group()), group(wishes.group())),
                new Difference("identity.member.loginKey", now.loginKey(), key(wishes.loginKey())));
        write(member, wishes, sharing);
        acted.fire(new Acted("identity.memberEdited", "member", id, null));
    }

    private @Nullable Words group(@Nullable UUID group) {
        return group == null ? null : members.findGroup(group).name();
    }

    private void write(Member member, MemberWishes wishes, boolean sharing) {
        if (wishes.group() != null) {
            members.findGroup(wishes.group());
        }
        String key = key(wishes.loginKey());
        if (key != null && members.byLoginKey(key).filter(m -> !m.id().equals(member.id())).isPresent()) {
            throw new Refused("identity.member.keyTaken");
        }
        if (key != null && !key.equals(member.loginKey())) {
            members.all().stream().filter(m -> !m.id().equals(member.id()) && key.equalsIgnoreCase(m.loginKey())).findFirst().ifPresent(m -> {
                throw new Refused("identity.member.keyAlike", m.name());
            });
        }
        MemberFacts other = sharing(member.id(), wishes.email());
        if (other != null && !sharing && !Objects.requireNonNull(other.email(), "it was found by it").equalsIgnoreCase(member.email())) {
            throw new Refused("identity.member.emailTaken", other.name());
        }
        member.edit(wishes.with(key), Source.HAND);
    }

    /** A personal identity code is never stored, only what {@link PersonalCodes} makes of it, here as at the login. */
    private @Nullable String key(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : codes.keyed(actor.get().slug(), typed.strip());
        } catch (IdpUnusable noKey) {
            throw new Refused("identity.wrong.noPseudonymKey", noKey.detail());
        }
    }

    /**
     * Removes a member: open logins end, what the person has written stays. The login key becomes free.
     *
     * @throws Refused when nobody would be left to administer the council
     */
    @Allowed(group = RoleGroup.ADMINS)
    public void remove(UUID id) {
        Member member = members.require(id);
        admins.requireWithout(id);
        member.remove(clock.instant());
        logins.endAll(id, clock.instant());
        acted.fire(new Acted("identity.memberRemoved", "member", id, null));
    }

    /** Removed members whose names are still kept, the latest first. */
    @Allowed(group = RoleGroup.ADMINS)
    public List<FormerMember> former() {
        return members.removed().stream().map(m -> new FormerMember(m.id(), m.name(), Objects.requireNonNull(m.removed(), "removed"))).toList();
    }

    /**
     * Lets a removed member's name, address and login go for good. The log keeps the opaque id.
     *
     * @throws Refused while the member is not removed
     */
    @Allowed(group = RoleGroup.ADMINS)
    public void forget(UUID id) {
        members.requireEvenRemoved(id).forget();
        members.accounts(id).forEach(Account::retire);
        acted.fire(new Acted("identity.memberForgotten", "member", id, null));
    }
}
