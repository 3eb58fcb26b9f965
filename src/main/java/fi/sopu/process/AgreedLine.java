package fi.sopu.process;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A line on which those who came together in a process have agreed.
 *
 * @param day    its id
 * @param title  what the day was called
 * @param on     when it was
 * @param number the line's place among the day's, from 1
 */
public record AgreedLine(UUID id, UUID day, Words title, LocalDate on, int number, Words words) {}
