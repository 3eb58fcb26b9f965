package fi.sopu.process.boundary;

import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.process.StageState;
import fi.sopu.process.control.Invited;
import fi.sopu.process.control.SeenStages;
import fi.sopu.process.control.Stages;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whose a stage is, for what else belongs to its people: who may answer in it, or could if it opened now, whether they have or not. */
@UseCase
public class SeeingRolls {

    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    Stages stages;
    @Inject
    SeenStages seen;
    @Inject
    CurrentActor actor;
    @Inject
    Invited invited;
    @Inject
    FindingMembers members;

    /** Everybody's, by the stage; a stage is missing where there is no such one any more. However many there are, few questions to the database. */
    @Allowed(group = RoleGroup.RUNNERS, system = true)
    public Map<UUID, List<UUID>> of(Collection<UUID> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<UUID>> all = new HashMap<>(stages.rolls(some));
        List<UUID> left = some.stream().filter(stage -> !all.containsKey(stage)).toList();
        Map<Body, List<UUID>> bodies = new HashMap<>();
        for (Stages.Mine one : left.isEmpty() ? List.<Stages.Mine>of() : stages.askings(left, NOBODY)) {
            Body body = new Body(one.asking().process().body(), one.asking().stage().invitesDeputies());
            List<UUID> people = bodies.computeIfAbsent(body, each -> invited.everybody(each.id, each.deputies));
            all.put(one.asking().stage().id(), people.stream().filter(invited.asked(one.asking().questions())).toList());
        }
        return all;
    }

    /** @param deputies whether those of the body are asked too */
    private record Body(UUID id, boolean deputies) {
    }

    /** Those of these stages that are the member's. */
    @Allowed(member = true, system = true)
    public Set<UUID> mine(UUID member, Collection<UUID> some) {
        List<Stages.Mine> found = seen.mine().filter(all -> member.equals(actor.get().member()))
                .map(all -> all.stream().filter(one -> some.contains(one.asking().stage().id())).toList()).orElseGet(() -> stages.askings(some, member));
        Set<UUID> mine = found.stream().filter(Stages.Mine::onRoll).map(one -> one.asking().stage().id()).collect(Collectors.toCollection(HashSet::new));
        // looked up only where one of them has not opened
        List<Stages.Asking> planned = found.stream().map(Stages.Mine::asking).filter(one -> one.stage().state() == StageState.PLANNED).toList();
        if (!planned.isEmpty()) {
            Set<UUID> seats = members.seats(member);
            Set<UUID> deputyIn = planned.stream().anyMatch(one -> one.stage().invitesDeputies()) ? members.bodiesOf(member, Set.of(Role.DEPUTY)) : Set.of();
            planned.stream().filter(one -> seats.contains(one.process().body()) || one.stage().invitesDeputies() && deputyIn.contains(one.process().body()))
                    .filter(one -> invited.asked(one.questions()).test(member)).forEach(one -> mine.add(one.stage().id()));
        }
        return mine;
    }
}
