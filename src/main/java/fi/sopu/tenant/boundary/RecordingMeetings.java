package fi.sopu.tenant.boundary;

import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.MeetingFacts;
import fi.sopu.tenant.MeetingRecorded;
import fi.sopu.tenant.control.Bodies;
import fi.sopu.tenant.entity.Meeting;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Recording the meetings that a body has held; the follow-up of the ground rules counts them. */
@UseCase
public class RecordingMeetings {

    @Inject
    Bodies bodies;
    @Inject
    Clock clock;
    @Inject
    Event<MeetingRecorded> recorded;
    @Inject
    Event<Acted> acted;

    /** The body's meetings, latest first, for those who record them. */
    @Allowed(group = RoleGroup.RUNNERS)
    public List<MeetingFacts> of(UUID body) {
        bodies.require(body);
        return bodies.meetings(body);
    }

    /**
     * @param number the meeting's number in its year
     * @throws Refused when the day is in the future, or the meeting is recorded already
     */
    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public MeetingFacts record(UUID body, LocalDate heldOn, int number) {
        bodies.require(body);
        if (bodies.meetings(body).stream().anyMatch(m -> m.heldOn().equals(heldOn) && m.number() == number)) {
            throw new Refused("tenant.meeting.twice");
        }
        MeetingFacts meeting = bodies.record(new Meeting(body, heldOn, number, LocalDate.now(clock)));
        recorded.fire(new MeetingRecorded(body, heldOn, false));
        acted.fire(new Acted("tenant.meetingRecorded", "body", body, heldOn.toString()));
        return meeting;
    }

    /**
     * Takes back a meeting that was recorded by mistake.
     *
     * @return what was recorded of it
     */
    @Allowed(group = RoleGroup.RUNNERS)
    public MeetingFacts remove(UUID meeting) {
        MeetingFacts gone = bodies.remove(meeting);
        recorded.fire(new MeetingRecorded(gone.body(), gone.heldOn(), true));
        acted.fire(new Acted("tenant.meetingRemoved", "body", gone.body(), gone.heldOn().toString()));
        return gone;
    }
}
