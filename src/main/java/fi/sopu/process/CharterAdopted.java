package fi.sopu.process;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The council adopted its charter. Fired by who keeps charters, in the same transaction; the process counts the meetings
 * after this day and opens the follow-up after the third.
 *
 * @param version   from 1
 * @param adoptedOn day of the meeting that adopted it
 */
public record CharterAdopted(UUID process, int version, LocalDate adoptedOn) {
}
