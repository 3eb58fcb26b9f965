package fi.sopu.process.boundary;

import fi.sopu.process.PlannerFacts;
import fi.sopu.process.control.People;
import fi.sopu.process.control.Processes;
import fi.sopu.process.entity.Planner;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;

/** Naming the people who plan a process together. */
@UseCase
public class PlanningTogether {

    @Inject
    Processes processes;
    @Inject
    People people;
    @Inject
    Event<Acted> acted;

    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public void invite(UUID process, UUID member, Role actsAs) {
        processes.require(process).refuseClosed();
        PlannerFacts found = people.candidates(processes.planners(process)).stream()
                .filter(one -> one.member().equals(member) && one.actsAs() == actsAs).findFirst()
                .orElseThrow(() -> new Refused("process.notACandidate"));
        processes.add(new Planner(process, found.member(), found.actsAs()));
        acted.fire(new Acted("process.plannerInvited", "process", process, actsAs.name()));
    }

    @Allowed(group = RoleGroup.RUNNERS)
    public void release(UUID process, UUID member, Role actsAs) {
        processes.require(process).refuseClosed();
        Planner found = processes.planners(process).stream()
                .filter(planner -> planner.member().equals(member) && planner.actsAs() == actsAs).findFirst()
                .orElseThrow(() -> new NotFound("planner"));
        processes.remove(found);
        acted.fire(new Acted("process.plannerReleased", "process", process, actsAs.name()));
    }
}
