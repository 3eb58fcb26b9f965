package fi.sopu.tenant;

import fi.sopu.shared.Words;
import java.time.LocalDate;

/**
 * What a council has from its first day beside the bodies that each must have: facts of its area, not rules of Sopu.
 *
 * @param termStarts    first day of the present term
 * @param termEnds      last day of it
 * @param languageBoard a further board for a language that is nobody's in other areas; empty where there is none
 */
public record Furnishing(LocalDate termStarts, LocalDate termEnds, Words languageBoard) {
}
