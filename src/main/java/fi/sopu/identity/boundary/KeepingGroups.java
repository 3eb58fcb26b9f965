package fi.sopu.identity.boundary;

import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.Source;
import fi.sopu.identity.control.Members;
import fi.sopu.identity.entity.CouncilGroup;
import fi.sopu.identity.entity.Member;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeping the council groups. */
@UseCase
public class KeepingGroups {

    @Inject
    Members members;
    @Inject
    Editing editing;
    @Inject
    Event<Acted> acted;

    @Allowed(group = RoleGroup.ADMINS)
    public List<GroupFacts> all() {
        return members.groups();
    }

    /** How many are in each; a group that nobody is in is missing. */
    @Allowed(group = RoleGroup.ADMINS)
    public Map<UUID, Long> sizes() {
        return members.all().stream().filter(member -> member.group() != null).collect(Collectors.groupingBy(Member::group, Collectors.counting()));
    }

    /** @throws Refused when the name is empty or too long */
    @Once
    @Allowed(group = RoleGroup.ADMINS)
    public UUID add(Words name) {
        UUID group = members.group(name, Source.HAND);
        acted.fire(new Acted("identity.groupAdded", "group", group, null));
        return group;
    }

    /** @throws Refused when the name is empty or too long, or somebody else has changed it */
    @InTurn
    @Allowed(group = RoleGroup.ADMINS)
    public void rename(UUID group, Words name, Seen seen) {
        CouncilGroup found = members.findGroup(group);
        editing.check(group, seen, found.facts().seen(), new Difference("identity.groups.name", found.name(), name));
        found.rename(name, Source.HAND);
        acted.fire(new Acted("identity.groupRenamed", "group", group, null));
    }

    /**
     * @return its name
     * @throws Refused while somebody is in it
     */
    @Allowed(group = RoleGroup.ADMINS)
    public Words remove(UUID group) {
        CouncilGroup found = members.findGroup(group);
        if (members.all().stream().anyMatch(m -> group.equals(m.group()))) {
            throw new Refused("identity.group.notEmpty");
        }
        Words name = found.name();
        members.remove(found);
        acted.fire(new Acted("identity.groupRemoved", "group", group, null));
        return name;
    }
}
