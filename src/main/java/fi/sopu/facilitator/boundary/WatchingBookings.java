package fi.sopu.facilitator.boundary;

import fi.sopu.facilitator.BookingFacts;
import fi.sopu.facilitator.BookingStatus;
import fi.sopu.facilitator.control.StoredFacilitators;
import fi.sopu.facilitator.entity.Booking;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What calendars and mail see of what has been accepted. */
@UseCase
public class WatchingBookings {

    @Inject
    StoredFacilitators stored;

    /** What is to be, and has been. */
    @Allowed(system = true)
    public List<BookingFacts> current() {
        return stored.accepted().stream().map(one -> one.facts("")).toList();
    }

    /** What the member has accepted, or asked for and got. */
    @Allowed(system = true)
    public Set<UUID> of(UUID member) {
        return stored.about(member).stream().filter(one -> one.status() == BookingStatus.ACCEPTED).map(Booking::id).collect(Collectors.toSet());
    }

    /** Both whom it concerns; nobody where there is none. */
    @Allowed(system = true)
    public List<UUID> both(UUID id) {
        try {
            Booking booking = stored.booking(id);
            return List.of(booking.member(), booking.asker());
        } catch (NotFound forgotten) {
            return List.of();
        }
    }
}
