package fi.sopu.programme;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody is asked of a programme that they took part in.
 *
 * @param programme its name
 * @param last      the last day on which it is asked
 */
public record ImpactCall(UUID id, Words programme, int months, LocalDate last) {}
