package fi.sopu.process.boundary;

import fi.sopu.process.control.Doors;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Running a stage by hand: opening, closing, giving it more days, its result and the coach's note. */
@UseCase
public class RunningStages {

    @Inject
    Stages stages;
    @Inject
    Doors doors;
    @Inject
    Event<Acted> acted;
    @Inject
    Clock clock;

    @Allowed({Role.REGIONAL_ADMIN, Role.CHAIR, Role.VICE_CHAIR, Role.COACH, Role.FACILITATOR, Role.PARTICIPATION_EXPERT})
    public void open(UUID stage) {
        doors.open(stages.requireLocked(stage));
    }

    /** Closes the stage for good and publishes what its questions gave. */
    @Allowed({Role.REGIONAL_ADMIN, Role.CHAIR, Role.VICE_CHAIR, Role.COACH, Role.FACILITATOR, Role.PARTICIPATION_EXPERT})
    public void close(UUID stage) {
        doors.close(stages.requireLocked(stage));
    }

    /** Moves an open stage's last day. */
    @Allowed({Role.REGIONAL_ADMIN, Role.CHAIR, Role.VICE_CHAIR, Role.COACH, Role.FACILITATOR, Role.PARTICIPATION_EXPERT})
    public void extend(UUID stage, LocalDate until) {
        Stage found = stages.requireLocked(stage);
        found.extend(until, clock.instant());
        acted.fire(new Acted("process.stageExtended", "process", found.process(), found.position() + ": " + until));
    }

    /** Shows the result to its audience now. */
    @Allowed({Role.REGIONAL_ADMIN, Role.CHAIR, Role.VICE_CHAIR, Role.COACH, Role.FACILITATOR, Role.PARTICIPATION_EXPERT})
    public void release(UUID stage) {
        Stage found = stages.requireLocked(stage);
        found.releaseResult(clock.instant());
        acted.fire(new Acted("process.resultReleased", "process", found.process(), Integer.toString(found.position())));
    }

    @Allowed({Role.REGIONAL_ADMIN, Role.CHAIR, Role.VICE_CHAIR, Role.COACH, Role.FACILITATOR, Role.PARTICIPATION_EXPERT})
    public void writeNote(UUID stage, Words note) {
        Stage found = stages.requireLocked(stage);
        found.writeNote(note);
        acted.fire(new Acted("process.noteWritten", "process", found.process(), Integer.toString(found.position())));
    }
}
