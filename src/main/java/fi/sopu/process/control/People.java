package fi.sopu.process.control;

import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.process.PlannerFacts;
import fi.sopu.process.RollSheet;
import fi.sopu.process.entity.Planner;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.RoleGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The council's members by name, and those whose role lets them run processes. */
@ApplicationScoped
public class People {

    @Inject
    FindingMembers members;
    @Inject
    CurrentActor actor;

    public Map<UUID, String> names() {
        return members.names();
    }

    public List<RollSheet.Entry> all() {
        return members.all().stream().map(one -> new RollSheet.Entry(one.id(), one.name(), one.told(actor.get().language()), false)).toList();
    }

    /** Each member once for each role that runs processes, in the roles' order. */
    private List<PlannerFacts> runners() {
        List<MemberFacts> all = members.all();
        return RoleGroup.RUNNERS.roles().stream().flatMap(role -> all.stream().filter(one -> one.isAny(role))
                .map(one -> new PlannerFacts(one.id(), one.name(), one.told(actor.get().language()), role))).toList();
    }

    /** Those of them who do not plan with the others yet. */
    public List<PlannerFacts> candidates(List<Planner> named) {
        return runners().stream().filter(one -> named.stream().noneMatch(planner -> planner.member().equals(one.member()) && planner.actsAs() == one.actsAs())).toList();
    }

    /** @throws fi.sopu.shared.NotFound when this council has no such member */
    public void require(UUID member) {
        members.member(member);
    }
}
