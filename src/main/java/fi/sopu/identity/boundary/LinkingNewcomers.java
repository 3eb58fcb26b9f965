package fi.sopu.identity.boundary;

import fi.sopu.identity.MemberWishes;
import fi.sopu.identity.NewcomerFacts;
import fi.sopu.identity.Source;
import fi.sopu.identity.control.LikelyMembers;
import fi.sopu.identity.control.Logins;
import fi.sopu.identity.control.Members;
import fi.sopu.identity.control.Newcomers;
import fi.sopu.identity.control.RememberedDoor;
import fi.sopu.identity.entity.Account;
import fi.sopu.identity.entity.Member;
import fi.sopu.identity.entity.Newcomer;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Deciding who somebody is who has logged in and fits no member, or fits one in doubt. */
@UseCase
public class LinkingNewcomers {

    @Inject
    Newcomers newcomers;
    @Inject
    Members members;
    @Inject
    KeepingMembers keeping;
    @Inject
    Logins logins;
    @Inject
    RememberedDoor remembered;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** Those who wait and those who were refused, latest first; whom they could be is asked of each one alone: {@link #consider}. */
    @Allowed(group = RoleGroup.ADMINS)
    public List<NewcomerFacts> all() {
        return newcomers.all().stream().map(n -> n.facts(List.of())).toList();
    }

    /** Looking at the list leaves a trace, once for its page and not for each turn of it. */
    @Allowed(group = RoleGroup.ADMINS)
    public void openList() {
        acted.fire(new Acted("identity.newcomersViewed", "newcomer", null, null));
    }

    /** One of them, with the members who it could be. */
    @Allowed(group = RoleGroup.ADMINS)
    public NewcomerFacts consider(UUID newcomer) {
        Newcomer who = newcomers.require(newcomer);
        return who.facts(who.isRefused() ? List.of() : LikelyMembers.of(who, members.all()));
    }

    /** How many wait, as it was a minute ago at most at another node. */
    @Allowed(group = RoleGroup.ADMINS)
    public int waiting() {
        return remembered.door().waiting();
    }

    /**
     * From now on the person comes in as this member. What the same IdP knew the member by before counts no longer, and open
     * logins end: one of the two was somebody else.
     *
     * @throws Refused when the key is written at another member
     */
    @Once
    @Allowed(group = RoleGroup.ADMINS)
    public void link(UUID newcomer, UUID member) {
        Newcomer who = newcomers.require(newcomer);
        Member whom = members.require(member);
        if (members.byLoginKey(who.keyValue()).filter(m -> !m.id().equals(whom.id())).isPresent()) {
            throw new Refused("identity.member.keyTaken");
        }
        List<Account> before = members.accounts(whom.id()).stream().filter(a -> a.idpEntityId().equals(who.idpEntityId())).toList();
        if (!before.isEmpty()) {
            before.forEach(Account::retire);
            logins.endAll(whom.id(), clock.instant());
        }
        members.account(who.idpEntityId(), who.keyName(), who.keyValue()).ifPresentOrElse(a -> a.link(whom.id(), clock.instant()),
                () -> members.add(new Account(who.idpEntityId(), who.keyName(), who.keyValue(), whom.id(), clock.instant())));
        whom.takeKey(who.keyValue(), Source.IDP);
        newcomers.remove(who);
        acted.fire(new Acted("identity.newcomerLinked", "member", whom.id(), null));
    }

    /** One who waits, to fill a new member's form with what the IdP said. */
    @Allowed(group = RoleGroup.ADMINS)
    public NewcomerFacts one(UUID newcomer) {
        return newcomers.require(newcomer).facts(List.of());
    }

    /**
     * Adds the person as a new member and links the two.
     *
     * @param sharing as in {@link KeepingMembers#add}
     * @return the member
     */
    @Once
    @Allowed(group = RoleGroup.ADMINS)
    public UUID add(UUID newcomer, MemberWishes wishes, boolean sharing) {
        newcomers.require(newcomer);
        UUID member = keeping.add(wishes.with(null), sharing);
        link(newcomer, member);
        return member;
    }

    /** The person is not let in and does not come up again, until let wait anew. */
    @Allowed(group = RoleGroup.ADMINS)
    public void refuse(UUID newcomer) {
        Newcomer who = newcomers.require(newcomer);
        who.refuse(clock.instant());
        acted.fire(new Acted("identity.newcomerRefused", "newcomer", who.id(), null));
    }

    /** Takes a refusal back: at the next login the person waits again. */
    @Allowed(group = RoleGroup.ADMINS)
    public void forgetRefusal(UUID newcomer) {
        newcomers.remove(newcomers.require(newcomer));
        acted.fire(new Acted("identity.refusalTakenBack", "newcomer", newcomer, null));
    }
}
