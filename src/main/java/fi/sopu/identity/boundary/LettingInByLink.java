package fi.sopu.identity.boundary;

import fi.sopu.identity.ManyChanged;
import fi.sopu.identity.control.Logins;
import fi.sopu.identity.control.Members;
import fi.sopu.identity.control.PersonalLinks;
import fi.sopu.identity.entity.Member;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who has no account at the council's IdP and comes in by links of their own instead. Whoever may do more than take part does not: a mailbox is weaker than an account. */
@UseCase
public class LettingInByLink {

    @Inject
    Members members;
    @Inject
    PersonalLinks links;
    @Inject
    Logins logins;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /**
     * From now on each mail to them holds a link of their own. All of them or nobody; who comes so already is passed over.
     *
     * @throws Refused when nobody is chosen, one of them is gone, has no address, or has a role that does more than take part
     */
    @Allowed(group = RoleGroup.ADMINS)
    public ManyChanged let(Collection<UUID> who) {
        List<Member> wanted = members.chosen(who);
        List<Member> changed = wanted.stream().filter(member -> !member.comesByLink()).toList();
        members.facts(changed).stream().filter(one -> !one.roles().stream().allMatch(RoleGroup::isPlain)).findFirst().ifPresent(one -> {
            throw new Refused("identity.byLink.mayMore", one.name());
        });
        for (Member member : changed) {
            member.comeByLink(true);
            acted.fire(new Acted("identity.byLinkLet", "member", member.id(), null));
        }
        return new ManyChanged(changed.size(), wanted.size() - changed.size());
    }

    /**
     * Their links lead nowhere from now on, and the logins by them have ended.
     *
     * @throws Refused when nobody is chosen, or one of them is gone
     */
    @Allowed(group = RoleGroup.ADMINS)
    public ManyChanged stop(Collection<UUID> who) {
        List<Member> wanted = members.chosen(who);
        List<Member> changed = wanted.stream().filter(Member::comesByLink).toList();
        for (Member member : changed) {
            member.comeByLink(false);
            links.forget(member.id());
            logins.endByLink(member.id(), clock.instant());
            acted.fire(new Acted("identity.byLinkStopped", "member", member.id(), null));
        }
        return new ManyChanged(changed.size(), wanted.size() - changed.size());
    }
}
