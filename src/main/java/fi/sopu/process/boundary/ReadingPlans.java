package fi.sopu.process.boundary;

import fi.sopu.process.MeetingsAwaited;
import fi.sopu.process.Opening;
import fi.sopu.process.StageState;
import fi.sopu.process.PlannerFacts;
import fi.sopu.process.ProcessSheet;
import fi.sopu.process.StageSheet;
import fi.sopu.process.control.FollowUps;
import fi.sopu.process.control.Invited;
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
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
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
    Invited invited;
    @Inject
    FindingCouncils councils;
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
        List<Planner> planners = processes.planners(process);
        return new ProcessSheet(found.known(), councils.body(found.body()).name(), found.isTemplate(), all.stream().map(this::sheet).toList(),
                planners.stream().map(planner -> facts(planner, names)).toList(), people.candidates(planners), followUps.meetings(found));
    }

    @Allowed(group = RoleGroup.RUNNERS)
    public StageSheet stage(UUID stage) {
        return sheet(stages.asking(stage).orElseThrow(() -> new NotFound("stage " + stage)));
    }

    /** How many could answer a stage that is not open yet, if it were opened now. */
    @Allowed(group = RoleGroup.RUNNERS)
    public int invited(UUID stage) {
        Stages.Asking asking = stages.asking(stage).orElseThrow(() -> new NotFound("stage " + stage));
        return invited.of(asking.process().body(), asking.stage().invitesDeputies(), asking.questions()).size();
    }

    /** The stages that open when a body has met often enough since it adopted its charter, with how often it has. */
    @Allowed(group = RoleGroup.RUNNERS)
    public List<MeetingsAwaited> awaitingMeetings(UUID body) {
        List<MeetingsAwaited> awaited = new ArrayList<>();
        for (Processes.Whole whole : processes.whole()) {
            CouncilProcess process = whole.process();
            if (process.body().equals(body) && !process.isClosed() && process.charterAdoptedOn() != null) {
                whole.stages().stream().map(Stages.Asking::stage).filter(stage -> stage.state() == StageState.PLANNED && stage.opening() == Opening.MEETINGS).forEach(stage -> {
                    int held = followUps.meetings(process);
                    awaited.add(new MeetingsAwaited(stage.title(), held, Math.max(0, Opening.MEETINGS_NEEDED - held)));
                });
            }
        }
        return awaited;
    }

    private StageSheet sheet(Stages.Asking asking) {
        Stage stage = asking.stage();
        return new StageSheet(asking.planned(clock.instant()), Plans.plan(stage, asking.questions()), stage.isOverdue(), stage.lastDayIfOpened(clock.instant()));
    }

    private static PlannerFacts facts(Planner planner, Map<UUID, String> names) {
        return new PlannerFacts(planner.member(), names.getOrDefault(planner.member(), ""), names.getOrDefault(planner.member(), ""), planner.actsAs());
    }
}
