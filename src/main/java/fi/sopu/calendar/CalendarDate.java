package fi.sopu.calendar;

import fi.sopu.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something on a day, as it was last said.
 *
 * @param id        the same for ever
 * @param about     the meeting or the stage
 * @param body      whose it is
 * @param title     of a meeting the body's name, of a stage its own
 * @param number    of the meeting in its year; 0 of a stage
 * @param place     or ""
 * @param answerBy  the last day on which whose it is can say that they come; null where there is none
 * @param sequence  how often it has changed
 * @param changedAt when it last has
 */
public record CalendarDate(UUID id, DateKind kind, UUID about, UUID body, Words title, int number, Span when, String place, @Nullable LocalDate answerBy, int sequence,
        Instant changedAt) {}
