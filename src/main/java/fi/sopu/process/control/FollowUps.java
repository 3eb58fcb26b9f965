package fi.sopu.process.control;

import fi.sopu.process.CharterAdopted;
import fi.sopu.process.FollowupDue;
import fi.sopu.process.StageKind;
import fi.sopu.process.entity.CouncilProcess;
import fi.sopu.process.entity.Stage;
import fi.sopu.tenant.MeetingFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rule of the third meeting: counts how often the body has met since it adopted its charter. */
@ApplicationScoped
public class FollowUps {

    @Inject
    Processes processes;
    @Inject
    FindingCouncils councils;
    @Inject
    Event<FollowupDue> due;
    @Inject
    Clock clock;

    /** From here on meetings are counted. */
    void remember(@Observes CharterAdopted adopted) {
        processes.require(adopted.process()).charterAdopted(adopted.version(), adopted.adoptedOn());
    }

    /** Meetings of the process's body after the day of the adoption, none from before the process; 0 while there is no charter. */
    public int meetings(CouncilProcess process) {
        return process.charterAdoptedOn() == null ? 0 : (int) councils.meetings(process.body()).stream().filter(meeting -> process.countsMeeting(meeting.heldOn())).count();
    }

    /** The same for many processes, by their ids; looked up once. */
    public Map<UUID, Integer> meetings(List<CouncilProcess> all) {
        List<MeetingFacts> held = all.stream().allMatch(process -> process.charterAdoptedOn() == null) ? List.of() : councils.meetings();
        return all.stream().collect(Collectors.toMap(CouncilProcess::id, process -> (int) held.stream()
                .filter(meeting -> meeting.body().equals(process.body()) && process.countsMeeting(meeting.heldOn())).count()));
    }

    /** True when the stage should be opened by its meetings now. */
    public boolean isDue(Stage stage, CouncilProcess process) {
        return stage.opensAfterMeetings(meetings(process));
    }

    public void opened(Stage stage, CouncilProcess process) {
        due.fire(new FollowupDue(stage.planned(process.title(), clock.instant()), meetings(process), true));
    }

    /** Marks a follow-up that should be open by now, and tells it once. */
    public void markOverdue(Stage stage, CouncilProcess process) {
        if (stage.kind() == StageKind.FOLLOWUP && stage.isOverdueAfter(meetings(process)) && stage.markOverdue(clock.instant())) {
            due.fire(new FollowupDue(stage.planned(process.title(), clock.instant()), meetings(process), false));
        }
    }
}
