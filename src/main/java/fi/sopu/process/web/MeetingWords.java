package fi.sopu.process.web;

import fi.sopu.portal.Says;
import fi.sopu.portal.Undo;
import fi.sopu.process.boundary.ReadingPlans;
import fi.sopu.tenant.MeetingFacts;
import fi.sopu.texts.Dates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what has come of recording a meeting, or of taking one away: also for the stages that wait for it. */
@RequestScoped
public class MeetingWords {

    @Inject
    ReadingPlans plans;
    @Inject
    Says says;
    @Inject
    Undo undo;
    @Inject
    Dates dates;
    @Inject
    Clock clock;

    /** @param odd the day is long ago, and may be mistyped */
    public void recorded(MeetingFacts meeting, boolean odd) {
        boolean coming = meeting.heldOn().isAfter(LocalDate.now(clock));
        if (coming) {
            says.done("process.meetings.planned", meeting.number(), says.day(meeting.heldOn()));
        } else if (odd) {
            says.odd("process.meetings.longAgo", says.day(meeting.heldOn()));
        } else {
            says.done("process.meetings.recorded", meeting.number(), says.day(meeting.heldOn()));
        }
        if (!coming) {
            awaited(meeting.body());
        }
        undo.offer("unrecord", meeting.id());
    }

    public void changed(MeetingFacts meeting) {
        says.done("process.meetings.changed", meeting.number(), says.day(meeting.heldOn()));
    }

    /** Number, day, hours and place, as far as they are known. */
    public String line(MeetingFacts meeting) {
        String line = says.text("process.meetings.line", meeting.number(), says.day(meeting.heldOn()));
        String hours = meeting.at().starts() == null ? "" : dates.hours(meeting.at().starts(), meeting.at().ends());
        return Stream.of(line, hours, meeting.at().place()).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    public void removed(MeetingFacts meeting) {
        says.done("process.meetings.removed", meeting.number(), says.day(meeting.heldOn()));
        awaited(meeting.body());
        undo.offer("again", meeting.body(), "heldOn", meeting.heldOn(), "number", meeting.number(), "starts", Objects.requireNonNullElse(meeting.at().starts(), ""), "ends",
                Objects.requireNonNullElse(meeting.at().ends(), ""), "place", meeting.at().place());
    }

    private void awaited(UUID body) {
        plans.awaitingMeetings(body).forEach(stage -> says.done(stage.missing() == 0 ? "process.meetings.opens" : "process.meetings.waits",
                stage.title().in(says.language()), stage.meetings(), stage.missing()));
    }
}
