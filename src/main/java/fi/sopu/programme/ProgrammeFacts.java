package fi.sopu.programme;

import fi.sopu.shared.Seen;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme.
 *
 * @param whose   the target group, or the stage of a process, whose people take part
 * @param stage   whose workshops its days are; null of a target group's
 * @param invited whether its people see it and are told of its days
 */
public record ProgrammeFacts(UUID id, ProgrammePlan plan, UUID whose, @Nullable UUID stage, boolean invited) implements Serializable {

    public Seen seen() {
        return Seen.of(plan.name(), plan.purpose(), plan.owners(), plan.starts(), plan.ends());
    }
}
