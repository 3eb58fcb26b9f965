package fi.sopu.charter;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A commitment that is to be done soon.
 *
 * @param what what is done
 * @param who  who does it, as it was typed: a name or a role
 */
public record CommitmentDue(UUID id, UUID process, Words what, String who, LocalDate until) {
}
