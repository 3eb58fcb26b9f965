package fi.sopu.programme;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A week in which somebody has more than one day.
 *
 * @param monday its first day
 * @param most   how many days whoever has the most has then
 * @param people how many have more than one
 */
public record BusyWeek(LocalDate monday, int most, int people) implements Serializable {}
