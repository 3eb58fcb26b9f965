package fi.sopu.process;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the things a new process can be made from; the ready and the blank one are named by the screen's own texts.
 *
 * @param body     body of the process or template, or null
 * @param startsOn first day of an earlier process, else null
 */
public record Choice(Origin origin, Words title, @Nullable UUID body, @Nullable LocalDate startsOn) {
}
