package fi.sopu.process;

import fi.sopu.shared.Words;
import java.time.LocalDate;

/** The last day on which an open stage can be answered. */
public record LastDay(Words title, LocalDate day) {}
