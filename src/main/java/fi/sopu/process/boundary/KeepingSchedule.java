package fi.sopu.process.boundary;

import fi.sopu.process.StageStuck;
import fi.sopu.process.control.Doors;
import fi.sopu.process.control.FollowUps;
import fi.sopu.process.control.Processes;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.CouncilProcess;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What Sopu does by itself for a council's stages: opens and closes them by date, and the follow-up after its meetings. */
@UseCase
public class KeepingSchedule {

    @Inject
    Processes processes;
    @Inject
    Stages stages;
    @Inject
    Doors doors;
    @Inject
    FollowUps followUps;
    @Inject
    Event<StageStuck> stuck;
    @Inject
    Clock clock;

    /** Stages that are not closed, each to be kept in a transaction of its own. */
    @Allowed(system = true)
    public List<UUID> unfinished() {
        return stages.unfinished().stream().map(Stage::id).toList();
    }

    /**
     * Opens or closes the stage if it is time; does nothing otherwise, so two nodes may both try.
     *
     * @throws fi.sopu.shared.Refused when it should open and can not: the caller says so with {@link #tellStuck}
     */
    @Allowed(system = true)
    public void keep(UUID id) {
        Stage stage = stages.requireLocked(id);
        CouncilProcess process = processes.require(stage.process());
        if (stage.isDueToClose(clock.instant())) {
            doors.close(stage);
        } else if (stage.isDueToOpen(clock.instant())) {
            doors.open(stage);
        } else if (followUps.isDue(stage, process)) {
            doors.open(stage);
            followUps.opened(stage, process);
        } else {
            followUps.markOverdue(stage, process);
        }
    }

    /** Tells those who run the process, once, that the stage could not open. */
    @Allowed(system = true)
    public void tellStuck(UUID id, String why) {
        Stage stage = stages.requireLocked(id);
        if (stage.markOverdue(clock.instant())) {
            stuck.fire(new StageStuck(stage.planned(processes.require(stage.process()).title(), clock.instant()), why));
        }
    }
}
