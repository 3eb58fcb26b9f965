package fi.sopu.cohort;

import java.io.Serializable;
import java.util.UUID;

/** A cohort by its name, for choosing. */
public record CohortName(UUID id, String name) implements Serializable {}
