package fi.sopu.survey;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that a unit has chosen to develop, and that is to be done soon.
 *
 * @param round in which it was chosen
 * @param unit  of that round
 * @param what  what is done
 * @param who   who does it, as it was typed: a name or a role
 */
public record TargetDue(UUID id, UUID round, UUID unit, Words what, String who, LocalDate until) {
}
