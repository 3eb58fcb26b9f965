package fi.sopu.unit;

import fi.sopu.shared.Refused;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time by its days.
 *
 * @param from  the first
 * @param until the last, or null: it goes on
 */
public record Days(LocalDate from, @Nullable LocalDate until) implements Serializable {

    /** What is said of days before is a slip of the hand. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    /** @throws Refused when it would end before it begins, or is beyond all that is planned or remembered */
    public Days {
        if (until != null && until.isBefore(from)) {
            throw new Refused("unit.wrong.endsBeforeStart");
        }
        if (from.isBefore(EARLIEST) || from.isAfter(LATEST) || until != null && until.isAfter(LATEST)) {
            throw new Refused("unit.wrong.day");
        }
    }

    /** From this day on. */
    public static Days since(LocalDate from) {
        return new Days(from, null);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !isOver(day);
    }

    /** Whether its last day is before this one. */
    public boolean isOver(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    public boolean overlaps(Days other) {
        return !other.isOver(from) && !isOver(other.from);
    }

    /** Whether all of the other's days are among these. */
    public boolean contains(Days other) {
        return !other.from.isBefore(from) && (until == null || other.until != null && !other.until.isAfter(until));
    }

    /** The same, ending on this day at the latest; null when nothing is left. */
    public @Nullable Days upTo(@Nullable LocalDate last) {
        LocalDate end = earlier(until, last);
        return end != null && end.isBefore(from) ? null : new Days(from, end);
    }

    /** Of two last days the one that comes first. */
    public static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
