package fi.sopu.process.web;

import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Ids;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Seen;
import fi.sopu.tenant.MeetingFacts;
import fi.sopu.tenant.boundary.RecordingMeetings;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moving a meeting, or saying when in the day and where it is. */
@Named
@ViewScoped
public class MeetingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RecordingMeetings recording;
    @Inject
    MeetingWords words;

    private final MeetingForm form = new MeetingForm();
    private @Nullable String id;
    private UUID body;
    private Seen seen;

    @CalledFirst
    public void open() {
        MeetingFacts meeting = recording.meeting(Ids.of(id));
        form.fill(meeting);
        body = meeting.body();
        seen = meeting.seen();
    }

    public String save() {
        words.changed(recording.change(Ids.of(id), form.day(), form.count(), form.at(), ConflictView.seen(seen)));
        return "/process/meetings?faces-redirect=true&body=" + body;
    }

    public UUID getBody() {
        return body;
    }

    public MeetingForm getForm() {
        return form;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String meeting) {
        id = meeting;
    }
}
