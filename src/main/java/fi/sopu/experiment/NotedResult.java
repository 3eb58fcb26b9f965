package fi.sopu.experiment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What has come of an experiment so far, as somebody noted it.
 *
 * @param by their name
 */
public record NotedResult(UUID id, LocalDate on, String text, String by) {}
