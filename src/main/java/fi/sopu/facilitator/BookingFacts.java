package fi.sopu.facilitator;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A request.
 *
 * @param facilitator who is asked
 * @param asker       who asks
 * @param with        the other one's name, for whoever reads
 */
public record BookingFacts(UUID id, UUID facilitator, UUID asker, String with, Slot slot, BookingStatus status) {

    /** Whether it waits for an answer, and is not over. */
    public boolean isOpen(LocalDate today) {
        return status == BookingStatus.ASKED && !slot.day().isBefore(today);
    }

    /** Whether it can be called off by whoever asked. */
    public boolean isComing(LocalDate today) {
        return (status == BookingStatus.ASKED || status == BookingStatus.ACCEPTED) && !slot.day().isBefore(today);
    }
}
