package fi.sopu.programme.boundary;

import fi.sopu.process.PlannedStage;
import fi.sopu.process.ProcessRemoved;
import fi.sopu.process.StageRemoved;
import fi.sopu.process.boundary.ReadingQuestions;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.GatheringPlan;
import fi.sopu.programme.ProgrammePlan;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.entity.Gathering;
import fi.sopu.programme.entity.Programme;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Once;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The workshops of a stage: days of a programme of its own, which begins with the first of them. */
@UseCase
public class AddingWorkshops {

    @Inject
    Programmes programmes;
    @Inject
    ReadingQuestions reading;
    @Inject
    Event<Acted> acted;

    /** @throws fi.sopu.shared.NotFound when this council has no such stage */
    @Allowed(group = RoleGroup.RUNNERS)
    public PlannedStage stage(UUID stage) {
        return reading.sheet(stage).stage();
    }

    /** Of a process or of one of its stages, those that are cancelled too, the earliest first. */
    @Allowed(group = RoleGroup.RUNNERS)
    public List<GatheringFacts> of(UUID processOrStage) {
        return programmes.workshops(processOrStage);
    }

    /**
     * @return the programme of the stage's workshops
     * @throws fi.sopu.shared.NotFound when this council has no such stage
     */
    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public UUID add(UUID stage, GatheringPlan plan) {
        PlannedStage known = stage(stage);
        Programme programme = programmes.ofStage(stage).orElseGet(() -> begin(known, plan));
        programme.reach(plan.day());
        programmes.add(new Gathering(programme.id(), plan));
        acted.fire(new Acted("programme.dayAdded", "programme", programme.id(), plan.title().in("fi")));
        return programme.id();
    }

    private Programme begin(PlannedStage stage, GatheringPlan first) {
        Programme programme = new Programme(stage.process(), stage.id(), new ProgrammePlan(stage.title(), Words.of(null, null), "", first.day(), first.day()));
        programmes.add(programme);
        acted.fire(new Acted("programme.added", "programme", programme.id(), stage.title().in("fi")));
        return programme;
    }

    void removed(@Observes ProcessRemoved gone) {
        programmes.ofProcess(gone.process()).forEach(Programme::remove);
    }

    void removed(@Observes StageRemoved gone) {
        programmes.ofStage(gone.stage()).ifPresent(Programme::remove);
    }
}
