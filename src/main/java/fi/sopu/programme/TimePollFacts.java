package fi.sopu.programme;

import fi.sopu.shared.Words;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time poll.
 *
 * @param closes    the last day for answering
 * @param times     in their order
 * @param gathering the day that it has become; null until a time is chosen
 */
public record TimePollFacts(UUID id, UUID programme, Words title, Words purpose, LocalDate closes, List<PollTime> times, @Nullable UUID gathering) implements Serializable {

    public TimePollFacts {
        times = List.copyOf(times);
    }

    public boolean isDecided() {
        return gathering != null;
    }

    /** Whether it can be answered on this day. */
    public boolean isOpen(LocalDate today) {
        return gathering == null && !closes.isBefore(today);
    }
}
