package fi.sopu.process.boundary;

import fi.sopu.process.PlannerFacts;
import fi.sopu.process.ProcessSheet;
import fi.sopu.process.StageSheet;
import fi.sopu.process.control.FollowUps;
import fi.sopu.process.control.People;
import fi.sopu.process.control.Plans;
import fi.sopu.process.control.Processes;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.CouncilProcess;
import fi.sopu.process.entity.Planner;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A process as those who plan and run it see it: stages with dates and questions, people, what happens next. */
@UseCase
public class ReadingPlans {

    @Inject
    Processes processes;
    @Inject
    Stages stages;
    @Inject
    Plans plans;
    @Inject
    FollowUps followUps;
    @Inject
    People people;
    @Inject
    Clock clock;

    @Allowed(group = RoleGroup.RUNNERS)
    public ProcessSheet sheet(UUID process) {
        return sheet(processes.require(process));
    }

    /** Processes that are not in the archive, latest first. */
    @Allowed(group = RoleGroup.RUNNERS)
    public List<ProcessSheet> running() {
        return processes.all().stream().filter(process -> !process.isClosed()).map(this::sheet).toList();
    }

    @Allowed(group = RoleGroup.RUNNERS)
    public StageSheet stage(UUID stage) {
        Stage found = stages.require(stage);
        return sheet(found, processes.require(found.process()));
    }

    private ProcessSheet sheet(CouncilProcess process) {
        Map<UUID, String> names = people.names();
        List<PlannerFacts> planners = processes.planners(process.id()).stream()
                .map(planner -> facts(planner, names)).toList();
        return new ProcessSheet(process.known(), process.isTemplate(),
                stages.of(process.id()).stream().map(stage -> sheet(stage, process)).toList(), planners,
                followUps.meetings(process));
    }

    private StageSheet sheet(Stage stage, CouncilProcess process) {
        return new StageSheet(stage.planned(process.title(), clock.instant()), plans.plan(stage), stage.isOverdue(),
                stage.lastDayIfOpened(clock.instant()));
    }

    private static PlannerFacts facts(Planner planner, Map<UUID, String> names) {
        return new PlannerFacts(planner.member(), names.getOrDefault(planner.member(), ""), names.getOrDefault(planner.member(), ""), planner.actsAs());
    }
}
