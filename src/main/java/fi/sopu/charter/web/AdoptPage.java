package fi.sopu.charter.web;

import fi.sopu.charter.CharterSheet;
import fi.sopu.charter.boundary.AdoptingCharters;
import fi.sopu.charter.boundary.ReadingCharters;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.NotFound;
import fi.sopu.tenant.MeetingFacts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recording that a meeting adopted the charter. */
@Named
@RequestScoped
public class AdoptPage {

    @Inject
    ReadingCharters reading;
    @Inject
    AdoptingCharters adopting;
    @Inject
    PlainForm form;

    private CharterSheet sheet;
    private List<MeetingFacts> meetings;

    /** Opens the page, or records the decision. */
    public void open() {
        if (form.act().equals("adopt")) {
            UUID process = form.id("process");
            adopting.adopt(form.id("version"), form.maybe("meeting").orElse(null), form.text("section"));
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

    /** The one that was chosen before the form was refused, else the latest. */
    public boolean chosen(UUID meeting, int index) {
        return form.maybe("meeting").map(meeting::equals).orElse(index == 0);
    }
}
