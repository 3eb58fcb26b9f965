package fi.sopu.process.web;

import fi.sopu.portal.Ids;
import fi.sopu.shared.CalledFirst;
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
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recording the meetings that a body has planned and held. */
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
    private final MeetingForm form = new MeetingForm();
    private transient @Nullable List<MeetingFacts> meetings;

    /** The council itself, today, and the next number of the year. */
    @CalledFirst
    public void open() {
        if (body == null) {
            body = getBodies().get(0).id().toString();
        }
        LocalDate today = LocalDate.now(clock);
        form.fill(today, 1 + (int) getMeetings().stream().filter(meeting -> meeting.heldOn().getYear() == today.getYear()).count());
    }

    public List<BodyFacts> getBodies() {
        return councils.bodies();
    }

    /** The next one first. */
    public List<MeetingFacts> getComing() {
        LocalDate today = LocalDate.now(clock);
        return getMeetings().stream().filter(meeting -> meeting.heldOn().isAfter(today))
                .sorted(Comparator.comparing(MeetingFacts::heldOn).thenComparing(MeetingFacts::number)).toList();
    }

    public List<MeetingFacts> getHeld() {
        LocalDate today = LocalDate.now(clock);
        return getMeetings().stream().filter(meeting -> !meeting.heldOn().isAfter(today)).toList();
    }

    public String line(MeetingFacts meeting) {
        return words.line(meeting);
    }

    private List<MeetingFacts> getMeetings() {
        if (meetings == null) {
            meetings = recording.of(Ids.of(body));
        }
        return meetings;
    }

    public String record() {
        MeetingFacts recorded = recording.record(Ids.of(body), form.day(), form.count(), form.at());
        words.recorded(recorded, recorded.heldOn().isBefore(LocalDate.now(clock).minusDays(LONG_AGO)));
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

    public MeetingForm getForm() {
        return form;
    }
}
