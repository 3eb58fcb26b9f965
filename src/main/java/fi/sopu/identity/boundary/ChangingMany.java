package fi.sopu.identity.boundary;

import fi.sopu.identity.ManyChanged;
import fi.sopu.identity.Source;
import fi.sopu.identity.control.Admins;
import fi.sopu.identity.control.Logins;
import fi.sopu.identity.control.Members;
import fi.sopu.identity.entity.Member;
import fi.sopu.identity.entity.MemberRole;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The same done to many members: to all of them or to nobody, and each one's trace stands in the log as if it had been done to that one. Who is so already is passed over. */
@UseCase
public class ChangingMany {

    @Inject
    Members members;
    @Inject
    Admins admins;
    @Inject
    Logins logins;
    @Inject
    GivingRoles giving;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /**
     * @param body   one of the council's bodies, or null for the council as a whole
     * @param starts first day, or null for today
     * @param ends   last day, or null until further notice
     * @throws Refused when nobody is chosen, one of them is gone, or the role would end before it starts
     */
    @Once("GivingRoles")
    @Allowed(group = RoleGroup.ADMINS)
    public ManyChanged give(Collection<UUID> who, Role role, @Nullable UUID body, @Nullable LocalDate starts, @Nullable LocalDate ends) {
        giving.requireGivable(role, body);
        Map<UUID, List<MemberRole>> had = roles();
        return each(who, member -> {
            MemberRole given = new MemberRole(member.id(), role, body, starts == null ? today() : starts, ends, Source.HAND);
            boolean has = had.getOrDefault(member.id(), List.of()).stream().anyMatch(given::overlaps);
            if (!has) {
                members.add(given);
                acted.fire(new Acted("identity.roleGiven", "member", member.id(), role.name()));
            }
            return !has;
        });
    }

    /**
     * Ends a role at once, in the council and in each of its bodies, also where it has not begun.
     *
     * @throws Refused when nobody is chosen, one of them is gone, or nobody would be left to administer the council
     */
    @InTurn("GivingRoles")
    @Allowed(group = RoleGroup.ADMINS)
    public ManyChanged end(Collection<UUID> who, Role role) {
        if (RoleGroup.ADMINS.roles().contains(role)) {
            admins.requireBeyond(Set.copyOf(who));
        }
        Map<UUID, List<MemberRole>> had = roles();
        return each(who, member -> {
            List<MemberRole> ending = had.getOrDefault(member.id(), List.of()).stream().filter(r -> r.role() == role && !r.isOver(today())).toList();
            ending.forEach(r -> r.end(today()));
            ending.forEach(r -> acted.fire(new Acted("identity.roleEnded", "member", member.id(), role.name())));
            return !ending.isEmpty();
        });
    }

    /**
     * Puts them into a council group.
     *
     * @param group or null for none
     * @throws Refused when nobody is chosen, or one of them is gone
     */
    @Allowed(group = RoleGroup.ADMINS)
    public ManyChanged group(Collection<UUID> who, @Nullable UUID group) {
        if (group != null) {
            members.findGroup(group);
        }
        return each(who, member -> {
            boolean same = Objects.equals(group, member.group());
            if (!same) {
                member.join(group, Source.HAND);
                acted.fire(new Acted("identity.memberEdited", "member", member.id(), null));
            }
            return !same;
        });
    }

    /**
     * Removes them, as {@link KeepingMembers#remove} one.
     *
     * @throws Refused when nobody is chosen, one of them is gone, or nobody would be left to administer the council
     */
    @InTurn("GivingRoles")
    @Allowed(group = RoleGroup.ADMINS)
    public ManyChanged remove(Collection<UUID> who) {
        admins.requireBeyond(Set.copyOf(who));
        return each(who, member -> {
            member.remove(clock.instant());
            logins.endAll(member.id(), clock.instant());
            acted.fire(new Acted("identity.memberRemoved", "member", member.id(), null));
            return true;
        });
    }

    /** @param change tells whether it changed anything */
    private ManyChanged each(Collection<UUID> who, Predicate<Member> change) {
        List<Member> here = members.chosen(who);
        int changed = (int) here.stream().filter(change).count();
        return new ManyChanged(changed, here.size() - changed);
    }

    private Map<UUID, List<MemberRole>> roles() {
        return members.allRoles().stream().collect(Collectors.groupingBy(MemberRole::member));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
