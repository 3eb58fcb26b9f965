package fi.sopu.process.web;

import fi.sopu.portal.Ids;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Refused;
import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.MeetingFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.RecordingMeetings;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recording the meetings that a body has held. */
@Named
@ViewScoped
public class MeetingsPage implements Serializable {

    /** A meeting from before this many days is recorded with a word: the year may be mistyped. */
    private static final int LONG_AGO = 31;

    @Inject
    FindingCouncils councils;
    @Inject
    RecordingMeetings recording;
    @Inject
    MeetingWords words;
    @Inject
    Clock clock;

    private String body;
    private LocalDate heldOn;
    private Integer number;
    private transient @Nullable List<MeetingFacts> meetings;

    /** The council itself, today, and the next number of the year. */
    @CalledFirst
    public void open() {
        if (body == null) {
            body = getBodies().get(0).id().toString();
        }
        heldOn = LocalDate.now(clock);
        number = 1 + (int) getMeetings().stream().filter(meeting -> meeting.heldOn().getYear() == heldOn.getYear()).count();
    }

    public List<BodyFacts> getBodies() {
        return councils.bodies();
    }

    public List<MeetingFacts> getMeetings() {
        if (meetings == null) {
            meetings = recording.of(Ids.of(body));
        }
        return meetings;
    }

    public String record() {
        if (heldOn == null) {
            throw new Refused("portal.badDate");
        }
        MeetingFacts recorded = recording.record(Ids.of(body), heldOn, number == null ? 0 : number);
        words.recorded(recorded, heldOn.isBefore(LocalDate.now(clock).minusDays(LONG_AGO)));
        return again();
    }

    public String remove(MeetingFacts meeting) {
        recording.remove(meeting.id());
        words.removed(meeting);
        return again();
    }

    private String again() {
        return "/process/meetings?faces-redirect=true&body=" + body;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate day) {
        heldOn = day;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }
}
