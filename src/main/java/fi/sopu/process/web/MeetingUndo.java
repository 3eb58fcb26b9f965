package fi.sopu.process.web;

import fi.sopu.portal.PlainForm;
import fi.sopu.shared.Refused;
import fi.sopu.tenant.MeetingFacts;
import fi.sopu.tenant.TimeAndPlace;
import fi.sopu.tenant.boundary.RecordingMeetings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Takes back, on the page of meetings, that one was recorded or removed a moment ago, if that is what was pressed. */
@Named
@RequestScoped
public class MeetingUndo {

    @Inject
    RecordingMeetings recording;
    @Inject
    MeetingWords words;
    @Inject
    PlainForm form;

    public void open() {
        if (form.act().equals("unrecord")) {
            MeetingFacts gone = recording.remove(form.actId());
            words.removed(gone);
            back(gone);
        } else if (form.act().equals("again")) {
            recording.of(form.actId()); // refuses whoever may not, before anything is read
            MeetingFacts recorded = recording.record(form.actId(), form.day("heldOn", "portal.badDate").orElseThrow(() -> new Refused("portal.badDate")), number(),
                    TimeAndPlace.typed(form.text("starts"), form.text("ends"), form.text("place")));
            words.recorded(recorded, false);
            back(recorded);
        }
    }

    private int number() {
        try {
            return Integer.parseInt(form.text("number"));
        } catch (NumberFormatException e) {
            throw new Refused("tenant.meeting.number");
        }
    }

    private void back(MeetingFacts meeting) {
        form.go("/process/meetings", "body", meeting.body());
    }
}
