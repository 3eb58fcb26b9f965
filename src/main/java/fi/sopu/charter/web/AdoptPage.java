package fi.sopu.charter.web;

import fi.sopu.charter.CharterSheet;
import fi.sopu.charter.boundary.AdoptingCharters;
import fi.sopu.charter.boundary.ReadingCharters;
import fi.sopu.shared.NotFound;
import fi.sopu.tenant.MeetingFacts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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
    CharterRequest request;

    private CharterSheet sheet;

    /** Opens the page, or records the decision. */
    public void open() {
        if (request.act()[0].equals("adopt")) {
            UUID process = request.id("process");
            adopting.adopt(request.id("version"), request.maybe("meeting").orElse(null), request.text("section"));
            request.say("charter.adopt.adopted");
            request.go("/charter/charter", "process", process);
        } else {
            getMeetings();
        }
    }

    public CharterSheet getSheet() {
        if (sheet == null) {
            sheet = reading.open(request.id("process")).orElseThrow(() -> new NotFound("version"));
        }
        return sheet;
    }

    public List<MeetingFacts> getMeetings() {
        return adopting.meetings(getSheet().id());
    }

    /** The one that was chosen before the form was refused, else the latest. */
    public boolean chosen(UUID meeting, int index) {
        return request.maybe("meeting").map(meeting::equals).orElse(index == 0);
    }
}
