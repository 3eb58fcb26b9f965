package fi.sopu.facilitator.web;

import fi.sopu.facilitator.Slot;
import fi.sopu.facilitator.boundary.BookingFacilitators;
import fi.sopu.facilitator.boundary.KeepingFacilitators;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.tenant.TimeAndPlace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Asking somebody to facilitate: for what, when and where. */
@Named
@RequestScoped
public class AskPage {

    @Inject
    KeepingFacilitators keeping;
    @Inject
    BookingFacilitators booking;
    @Inject
    PlainForm form;

    private @Nullable String name;

    /** Opens the page, or asks. */
    @CalledFirst
    public void open() {
        name = keeping.name(form.id("who")).orElseThrow(() -> new NotFound("facilitator"));
        if (form.act().equals("askfor")) {
            TimeAndPlace at = TimeAndPlace.typed(form.text("starts"), form.text("ends"), form.text("place"));
            if (at.starts() == null || at.ends() == null) {
                throw new Refused("facilitator.wrong.hours");
            }
            booking.ask(form.id("who"), new Slot(form.text("title"), at.place(), form.day("day", "portal.badDate").orElseThrow(() -> new Refused("portal.badDate")), at.starts(),
                    at.ends()));
            form.say("facilitator.askedDone");
            form.go("/facilitator/bookings");
        }
    }

    public @Nullable String getName() {
        return name;
    }
}
