package fi.sopu.tenant.boundary;

import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.MeetingFacts;
import fi.sopu.tenant.MeetingRecorded;
import fi.sopu.tenant.TimeAndPlace;
import fi.sopu.tenant.control.Bodies;
import fi.sopu.tenant.entity.Meeting;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recording the meetings that a body has planned and held: members have them in their calendars, and the follow-up of the ground rules counts those that were held. */
@UseCase
public class RecordingMeetings {

    @Inject
    Bodies bodies;
    @Inject
    Editing editing;
    @Inject
    Clock clock;
    @Inject
    Event<MeetingRecorded> recorded;
    @Inject
    Event<Acted> acted;

    /** The body's meetings, those that are planned too, latest first, for those who record them. */
    @Allowed(group = RoleGroup.RUNNERS)
    public List<MeetingFacts> of(UUID body) {
        bodies.require(body);
        return bodies.meetings(body);
    }

    /** @throws fi.sopu.shared.NotFound when this council has no such meeting */
    @Allowed(group = RoleGroup.RUNNERS)
    public MeetingFacts meeting(UUID meeting) {
        return bodies.meeting(meeting).facts();
    }

    /**
     * @param heldOn the day on which it was held or will be
     * @param number the meeting's number in its year
     * @throws Refused when the day is too far in the future, or the meeting is recorded already
     */
    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public MeetingFacts record(UUID body, LocalDate heldOn, int number, TimeAndPlace at) {
        bodies.require(body);
        refuseTwice(null, body, heldOn, number);
        MeetingFacts meeting = bodies.record(new Meeting(body, heldOn, number, at, LocalDate.now(clock)));
        recorded.fire(new MeetingRecorded(body, heldOn, false));
        acted.fire(new Acted("tenant.meetingRecorded", "body", body, heldOn.toString()));
        return meeting;
    }

    private void refuseTwice(@Nullable UUID self, UUID body, LocalDate heldOn, int number) {
        if (bodies.meetings(body).stream().anyMatch(m -> !m.id().equals(self) && m.heldOn().equals(heldOn) && m.number() == number)) {
            throw new Refused("tenant.meeting.twice");
        }
    }

    /**
     * Moves a meeting, or says more of it.
     *
     * @throws Refused when it cannot be so, or somebody else has changed it
     */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public MeetingFacts change(UUID meeting, LocalDate heldOn, int number, TimeAndPlace at, Seen seen) {
        Meeting found = bodies.meeting(meeting);
        MeetingFacts now = found.facts();
        editing.check(meeting, seen, now.seen(), new Difference("process.meetings.day", now.heldOn(), heldOn), new Difference("process.meetings.number", now.number(), number),
                new Difference("tenant.meeting.starts", now.at().starts(), at.starts()), new Difference("tenant.meeting.ends", now.at().ends(), at.ends()),
                new Difference("tenant.meeting.place", now.at().place(), at.place()));
        refuseTwice(meeting, now.body(), heldOn, number);
        found.change(heldOn, number, at, LocalDate.now(clock));
        recorded.fire(new MeetingRecorded(now.body(), heldOn, false));
        acted.fire(new Acted("tenant.meetingChanged", "body", now.body(), heldOn.toString()));
        return found.facts();
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
