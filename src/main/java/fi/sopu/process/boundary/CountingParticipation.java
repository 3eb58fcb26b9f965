package fi.sopu.process.boundary;

import fi.sopu.process.Participation;
import fi.sopu.process.StageState;
import fi.sopu.process.control.Outcomes;
import fi.sopu.process.control.StageSteps;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.StageStep;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** How many have answered: in steps while a stage is open, as published once it is closed. */
@UseCase
public class CountingParticipation {

    @Inject
    Stages stages;
    @Inject
    StageSteps steps;
    @Inject
    Outcomes outcomes;

    @Allowed(group = RoleGroup.RUNNERS)
    public Participation of(UUID stage) {
        Stage found = stages.require(stage);
        return found.state() == StageState.CLOSED
                ? new Participation(outcomes.participants(stage), found.roll(), null)
                : steps.of(stage).map(StageStep::participation).orElse(new Participation(0, 0, null));
    }
}
