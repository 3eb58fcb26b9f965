package fi.sopu.programme;

import fi.sopu.shared.Seen;
import java.io.Serializable;
import java.util.UUID;

/**
 * A programme.
 *
 * @param target  the target group whose people take part
 * @param invited whether its people see it and are told of its days
 */
public record ProgrammeFacts(UUID id, ProgrammePlan plan, UUID target, boolean invited) implements Serializable {

    public Seen seen() {
        return Seen.of(plan.name(), plan.purpose(), plan.owners(), plan.starts(), plan.ends());
    }
}
