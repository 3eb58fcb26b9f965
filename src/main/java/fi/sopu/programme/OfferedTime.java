package fi.sopu.programme;

import fi.sopu.tenant.TimeAndPlace;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A time that is offered for a coming day.
 *
 * @param at from when to when, as far as that is known
 */
public record OfferedTime(LocalDate day, TimeAndPlace at) implements Serializable {}
