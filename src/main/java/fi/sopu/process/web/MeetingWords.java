package fi.sopu.process.web;

import fi.sopu.portal.Says;
import fi.sopu.process.boundary.ReadingPlans;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;

/** Says what has come of recording a meeting, or of taking one away: also for the stages that wait for it. */
@RequestScoped
public class MeetingWords {

    @Inject
    ReadingPlans plans;
    @Inject
    Says says;

    /** @param odd the day is long ago, and may be mistyped */
    public void recorded(UUID body, int number, LocalDate day, boolean odd) {
        if (odd) {
            says.odd("process.meetings.longAgo", says.day(day));
        } else {
            says.done("process.meetings.recorded", number, says.day(day));
        }
        awaited(body);
    }

    public void removed(UUID body, int number, LocalDate day) {
        says.done("process.meetings.removed", number, says.day(day));
        awaited(body);
    }

    private void awaited(UUID body) {
        plans.awaitingMeetings(body).forEach(stage -> says.done(stage.missing() == 0 ? "process.meetings.opens" : "process.meetings.waits",
                stage.title().in(says.language()), stage.meetings(), stage.missing()));
    }
}
