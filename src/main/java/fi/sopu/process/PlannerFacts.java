package fi.sopu.process;

import fi.sopu.shared.Role;
import java.util.UUID;

/**
 * A person who plans a process with the others, or could.
 *
 * @param told the name with what tells people of one name apart
 */
public record PlannerFacts(UUID member, String name, String told, Role actsAs) {
}
