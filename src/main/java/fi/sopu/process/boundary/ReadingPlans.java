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
import fi.sopu.shared.NotFound;
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
    FollowUps followUps;
    @Inject
    People people;
    @Inject
    Clock clock;

    @Allowed(group = RoleGroup.RUNNERS)
    public ProcessSheet sheet(UUID process) {
        List<Stages.Asking> all = stages.askings(process);
        if (all.isEmpty()) {
            throw new NotFound("process " + process);
        }
        CouncilProcess found = all.get(0).process();
        Map<UUID, String> names = people.names();
        return new ProcessSheet(found.known(), found.isTemplate(), all.stream().map(this::sheet).toList(),
                processes.planners(process).stream().map(planner -> facts(planner, names)).toList(), followUps.meetings(found));
    }

    @Allowed(group = RoleGroup.RUNNERS)
    public StageSheet stage(UUID stage) {
        return sheet(stages.asking(stage).orElseThrow(() -> new NotFound("stage " + stage)));
    }

    private StageSheet sheet(Stages.Asking asking) {
        Stage stage = asking.stage();
        return new StageSheet(asking.planned(clock.instant()), Plans.plan(stage, asking.questions()), stage.isOverdue(), stage.lastDayIfOpened(clock.instant()));
    }

    private static PlannerFacts facts(Planner planner, Map<UUID, String> names) {
        return new PlannerFacts(planner.member(), names.getOrDefault(planner.member(), ""), names.getOrDefault(planner.member(), ""), planner.actsAs());
    }
}
