package fi.sopu.charter.web;

import fi.sopu.charter.CharterSheet;
import fi.sopu.charter.boundary.AdoptingCharters;
import fi.sopu.charter.boundary.ReadingCharters;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.tenant.MeetingFacts;
import fi.sopu.tenant.TimeAndPlace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recording that a meeting adopted the charter. */
@Named
@RequestScoped
public class AdoptPage {

    /** Says that the meeting is not among those that have been recorded. */
    private static final String NEW = "new";

    @Inject
    ReadingCharters reading;
    @Inject
    AdoptingCharters adopting;
    @Inject
    PlainForm form;

    private @Nullable CharterSheet sheet;
    private @Nullable List<MeetingFacts> meetings;

    /** Opens the page, or records the decision. */
    @CalledFirst
    public void open() {
        if (form.act().equals("adopt")) {
            UUID process = form.id("process");
            if (form.text("meeting").equals(NEW)) {
                adopting.adoptAt(form.id("version"), day(), number(), TimeAndPlace.typed(form.text("starts"), form.text("ends"), form.text("place")), form.text("section"));
            } else {
                adopting.adopt(form.id("version"), form.maybe("meeting").orElse(null), form.text("section"));
            }
            form.say("charter.adopt.adopted");
            form.go("/charter/charter", "process", process);
        } else {
            getMeetings();
        }
    }

    public CharterSheet getSheet() {
        if (sheet == null) {
            sheet = Optional.ofNullable(reading.open(form.id("process")).sheet()).orElseThrow(() -> new NotFound("version"));
        }
        return sheet;
    }

    public List<MeetingFacts> getMeetings() {
        if (meetings == null) {
            meetings = adopting.meetings(getSheet().body());
        }
        return meetings;
    }

    /** The one that was chosen before the form was refused, else the latest; a new one where none has been recorded. */
    public boolean chosen(String meeting, int index) {
        return form.typed("meeting", index == 0 ? meeting : "").equals(meeting);
    }

    private LocalDate day() {
        return form.day("heldOn", "charter.day.wrong").orElseThrow(() -> new Refused("charter.day.wrong"));
    }

    private int number() {
        try {
            return Integer.parseInt(form.text("number").strip());
        } catch (NumberFormatException e) {
            throw new Refused("tenant.meeting.number");
        }
    }
}
