package fi.sopu.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a stage opens and closes, as it is planned.
 *
 * @param opening  what opens it
 * @param opensOn  first day; only expected when meetings or a person open the stage
 * @param closesOn last day of a dated stage
 * @param days     how long it stays open when it is opened without a last day, 1-120
 */
public record Schedule(Opening opening, @Nullable LocalDate opensOn, @Nullable LocalDate closesOn, int days) {

    /** That many days later. */
    Schedule shifted(long by) {
        return new Schedule(opening, later(opensOn, by), later(closesOn, by), days);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day, long by) {
        return day == null ? null : day.plusDays(by);
    }
}
