package fi.sopu.process.boundary;

import fi.sopu.process.StagePlan;
import fi.sopu.process.control.Plans;
import fi.sopu.process.control.Processes;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;

/** Editing a stage until it opens: its texts, minutes, dates, questions, and who will see the result and when. */
@UseCase
public class PlanningStages {

    @Inject
    Processes processes;
    @Inject
    Stages stages;
    @Inject
    Plans plans;
    @Inject
    Editing editing;
    @Inject
    Event<Acted> acted;

    @Allowed(group = RoleGroup.RUNNERS)
    public StagePlan plan(UUID stage) {
        return plans.plan(stages.require(stage));
    }

    /** @throws Refused when it is open already, somebody else has saved meanwhile, or a text or number is out of bounds */
    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public void save(StagePlan plan, Seen seen) {
        Stage stage = stages.requireLocked(Objects.requireNonNull(plan.id(), "it was read, so it is kept"));
        processes.require(stage.process()).refuseClosed();
        StagePlan now = plans.plan(stage);
        stage.refuseUnlessPlanned();
        editing.check(stage.id(), seen, now.seen(), now.differences(plan));
        plans.apply(stage, plan);
        acted.fire(new Acted("process.stagePlanned", "process", stage.process(), Integer.toString(stage.position())));
    }
}
