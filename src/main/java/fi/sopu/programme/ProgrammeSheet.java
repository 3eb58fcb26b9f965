package fi.sopu.programme;

import fi.sopu.cohort.TargetGroupFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme as those see it who run it.
 *
 * @param target null where the target group has been removed, and of a stage's
 * @param people how many take part
 * @param days   those that are cancelled too, the earliest first
 */
public record ProgrammeSheet(ProgrammeFacts facts, @Nullable TargetGroupFacts target, int people, List<GatheringFacts> days) {

    public ProgrammeSheet {
        days = List.copyOf(days);
    }
}
