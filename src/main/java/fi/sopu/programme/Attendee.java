package fi.sopu.programme;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the list of a day.
 *
 * @param answer null when they have said nothing
 * @param turn   at which place of the queue they wait; 0 when they do not
 * @param seated whether a runner has given them a place
 * @param came   null when they are not known to have been there
 */
public record Attendee(UUID member, String name, @Nullable SeatAnswer answer, int turn, boolean seated, @Nullable Came came) implements Serializable {}
