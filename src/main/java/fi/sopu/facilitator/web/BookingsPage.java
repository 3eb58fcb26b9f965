package fi.sopu.facilitator.web;

import fi.sopu.facilitator.BookingFacts;
import fi.sopu.facilitator.boundary.BookingFacilitators;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What I have been asked for, with an answer to each, and what I have asked others. */
@Named
@RequestScoped
public class BookingsPage {

    @Inject
    BookingFacilitators booking;
    @Inject
    PlainForm form;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    private @Nullable List<BookingFacts> all;

    /** Opens the page, or does what was pressed. */
    @CalledFirst
    public void open() {
        switch (form.act()) {
            case "accept" -> {
                booking.accept(form.actId());
                done("facilitator.accepted");
            }
            case "pass" -> {
                booking.pass(form.actId());
                done("facilitator.passed");
            }
            case "calloff" -> {
                booking.cancel(form.actId());
                done("facilitator.calledOff");
            }
            default -> getAll();
        }
    }

    private void done(String key) {
        form.say(key);
        form.go("/facilitator/bookings");
    }

    private List<BookingFacts> getAll() {
        all = all == null ? booking.mine() : all;
        return all;
    }

    /** What waits for my answer. */
    public List<BookingFacts> getWaiting() {
        return getAll().stream().filter(one -> isMine(one) && one.isOpen(LocalDate.now(clock))).toList();
    }

    /** The rest of what I have been asked for. */
    public List<BookingFacts> getAnswered() {
        return getAll().stream().filter(one -> isMine(one) && !one.isOpen(LocalDate.now(clock))).toList();
    }

    /** What I have asked others. */
    public List<BookingFacts> getAsked() {
        return getAll().stream().filter(one -> !isMine(one)).toList();
    }

    private boolean isMine(BookingFacts one) {
        return one.facilitator().equals(actor.get().me());
    }

    public boolean coming(BookingFacts one) {
        return one.isComing(LocalDate.now(clock));
    }
}
