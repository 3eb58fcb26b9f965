package fi.sopu.programme;

import fi.sopu.tenant.TimeAndPlace;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** One of the times of a time poll. */
public record PollTime(UUID id, LocalDate day, TimeAndPlace at) implements Serializable {}
