package fi.sopu.process.boundary;

import fi.sopu.process.control.Doors;
import fi.sopu.process.control.Stages;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** Closing a stage by hand, in one transaction. */
@UseCase
public class ClosingStages {

    @Inject
    Stages stages;
    @Inject
    Doors doors;

    /** Closes the stage for good; what its questions gave is published, or awaited. */
    @Allowed(group = RoleGroup.RUNNERS)
    public void close(UUID stage) {
        doors.close(stages.requireLocked(stage));
    }
}
