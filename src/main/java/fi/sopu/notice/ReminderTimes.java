package fi.sopu.notice;

import fi.sopu.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When people are reminded of a stage: half-way, where it is open for four days or longer, and on its last day, unless it has been opened on that day. At ten in Finland. */
public final class ReminderTimes {

    private static final LocalTime HOUR = LocalTime.of(10, 0);
    private static final int LONG_ENOUGH = 4;

    private ReminderTimes() {}

    public static Optional<Instant> half(Instant opened, Instant closes) {
        long days = ChronoUnit.DAYS.between(day(opened), day(closes));
        return days < LONG_ENOUGH ? Optional.empty() : Optional.of(at(day(opened).plusDays(days / 2)));
    }

    public static Optional<Instant> last(Instant opened, Instant closes) {
        return day(opened).isBefore(day(closes)) ? Optional.of(at(day(closes))) : Optional.empty();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Zone.HERE);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(HOUR).atZone(Zone.HERE).toInstant();
    }
}
