package fi.sopu.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member's address for calendars. The address itself is not known any more.
 *
 * @param used the last day on which a calendar has asked; null before the first
 */
public record FeedFacts(Instant made, @Nullable LocalDate used) {}
