package fi.sopu.process.boundary;

import fi.sopu.process.StagePlan;
import fi.sopu.process.control.Doors;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Difference;
import fi.sopu.shared.Once;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Running a stage by hand: opening, closing, giving it more days, its result and the coach's note. */
@UseCase
public class RunningStages {

    @Inject
    Stages stages;
    @Inject
    Doors doors;
    @Inject
    ClosingStages closing;
    @Inject
    AwaitingOutcomes awaiting;
    @Inject
    Editing editing;
    @Inject
    Event<Acted> acted;
    @Inject
    Clock clock;

    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public void open(UUID stage) {
        doors.open(stages.requireLocked(stage));
    }

    /** Closes the stage for good, and waits a moment for what its answers come to. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Allowed(group = RoleGroup.RUNNERS)
    public void close(UUID stage) {
        closing.close(stage);
        awaiting.await(stage);
    }

    /**
     * Moves an open stage's last day.
     *
     * @throws fi.sopu.shared.Refused when the day does not fit, or somebody else has moved it
     */
    @Allowed(group = RoleGroup.RUNNERS)
    public void extend(UUID stage, @Nullable LocalDate until, Seen seen) {
        Stage found = stages.requireLocked(stage);
        editing.check(stage, seen, Seen.of(found.closesOn()), new Difference("process.stage.until", found.closesOn(), until));
        found.extend(until, clock.instant());
        acted.fire(new Acted("process.stageExtended", "process", found.process(), found.position() + ": " + until));
    }

    /** Shows the result to its audience now. */
    @Allowed(group = RoleGroup.RUNNERS)
    public void release(UUID stage) {
        Stage found = stages.requireLocked(stage);
        found.releaseResult(clock.instant());
        acted.fire(new Acted("process.resultReleased", "process", found.process(), Integer.toString(found.position())));
    }

    @Allowed(group = RoleGroup.RUNNERS)
    public void writeNote(UUID stage, Words note, Seen seen) {
        Stage found = stages.requireLocked(stage);
        editing.check(StagePlan.note(stage), seen, Seen.of(found.note()), new Difference("process.stage.noteLabel", found.note(), note));
        found.writeNote(note);
        acted.fire(new Acted("process.noteWritten", "process", found.process(), Integer.toString(found.position())));
    }
}
