package fi.sopu.process.web;

import fi.sopu.portal.Says;
import fi.sopu.portal.Undo;
import fi.sopu.process.boundary.ReadingPlans;
import fi.sopu.tenant.MeetingFacts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Says what has come of recording a meeting, or of taking one away: also for the stages that wait for it. */
@RequestScoped
public class MeetingWords {

    @Inject
    ReadingPlans plans;
    @Inject
    Says says;
    @Inject
    Undo undo;

    /** @param odd the day is long ago, and may be mistyped */
    public void recorded(MeetingFacts meeting, boolean odd) {
        if (odd) {
            says.odd("process.meetings.longAgo", says.day(meeting.heldOn()));
        } else {
            says.done("process.meetings.recorded", meeting.number(), says.day(meeting.heldOn()));
        }
        awaited(meeting.body());
        undo.offer("unrecord", meeting.id());
    }

    public void removed(MeetingFacts meeting) {
        says.done("process.meetings.removed", meeting.number(), says.day(meeting.heldOn()));
        awaited(meeting.body());
        undo.offer("again", meeting.body(), "heldOn", meeting.heldOn(), "number", meeting.number());
    }

    private void awaited(UUID body) {
        plans.awaitingMeetings(body).forEach(stage -> says.done(stage.missing() == 0 ? "process.meetings.opens" : "process.meetings.waits",
                stage.title().in(says.language()), stage.meetings(), stage.missing()));
    }
}
