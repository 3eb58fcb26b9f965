package fi.sopu.process;

import fi.sopu.shared.Role;
import java.util.UUID;

/** A person who plans a process with the others. */
public record PlannerFacts(UUID member, String name, Role actsAs) {
}
