package fi.sopu.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When something is, in Finland.
 *
 * @param starts null where it is known to be that day, and no more
 * @param ends   null where that is not known
 */
public record Span(LocalDate day, @Nullable LocalTime starts, @Nullable LocalTime ends) {

    /** The day as a whole. */
    public static Span of(LocalDate day) {
        return new Span(day, null, null);
    }
}
