package fi.sopu.facilitator.boundary;

import fi.sopu.facilitator.BookingFacts;
import fi.sopu.facilitator.FacilitatorAsked;
import fi.sopu.facilitator.FacilitatorPassed;
import fi.sopu.facilitator.Slot;
import fi.sopu.facilitator.control.StoredFacilitators;
import fi.sopu.facilitator.entity.Booking;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asking somebody to facilitate, and answering. Who has accepted something is at nothing else then; the database refuses it too. */
@UseCase
public class BookingFacilitators {

    @Inject
    StoredFacilitators stored;
    @Inject
    FindingMembers members;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<FacilitatorAsked> asked;
    @Inject
    Event<FacilitatorPassed> passed;

    /** What I have been asked for and have asked others, the earliest first. */
    @Allowed(group = RoleGroup.INSIDERS)
    public List<BookingFacts> mine() {
        UUID me = actor.get().me();
        Map<UUID, String> names = members.names();
        return stored.about(me).stream().map(one -> one.facts(names.getOrDefault(one.member().equals(me) ? one.asker() : one.member(), "–")))
                .sorted(Comparator.comparing((BookingFacts one) -> one.slot().day()).thenComparing(one -> one.slot().starts()).thenComparing(BookingFacts::id)).toList();
    }

    /**
     * @throws NotFound when they cannot be asked
     * @throws Refused  when the day is over, or they are at something else then
     */
    @Once("facilitator")
    @Allowed(group = RoleGroup.RUNNERS)
    public void ask(UUID facilitator, Slot slot) {
        if (stored.of(facilitator).filter(one -> one.card().listed()).isEmpty()) {
            throw new NotFound("facilitator");
        }
        if (slot.day().isBefore(LocalDate.now(clock))) {
            throw new Refused("facilitator.wrong.over");
        }
        requireFree(facilitator, slot);
        stored.add(new Booking(facilitator, actor.get().me(), slot));
        asked.fire(new FacilitatorAsked(facilitator, slot.title()));
    }

    /**
     * @throws NotFound when it is none of what I am asked for
     * @throws Refused  when it waits for no answer any more, or I have accepted something else for that time
     */
    @InTurn("facilitator")
    @Allowed(group = RoleGroup.INSIDERS)
    public void accept(UUID id) {
        Booking booking = askedOfMe(id);
        requireFree(booking.member(), booking.slot());
        booking.accept();
    }

    /** @throws NotFound when it is none of what I am asked for */
    @InTurn("facilitator")
    @Allowed(group = RoleGroup.INSIDERS)
    public void pass(UUID id) {
        Booking booking = askedOfMe(id);
        booking.pass();
        passed.fire(new FacilitatorPassed(booking.asker(), booking.slot().title()));
    }

    /** @throws NotFound when it is none of what I have asked */
    @InTurn("facilitator")
    @Allowed(group = RoleGroup.INSIDERS)
    public void cancel(UUID id) {
        Booking booking = stored.booking(id);
        if (!booking.asker().equals(actor.get().me())) {
            throw new NotFound("booking");
        }
        booking.cancel();
    }

    private Booking askedOfMe(UUID id) {
        Booking booking = stored.booking(id);
        if (!booking.member().equals(actor.get().me())) {
            throw new NotFound("booking");
        }
        return booking;
    }

    private void requireFree(UUID member, Slot slot) {
        if (stored.accepted(member).stream().map(Booking::slot).anyMatch(slot::isAtOnceWith)) {
            throw new Refused("facilitator.wrong.busy");
        }
    }
}
