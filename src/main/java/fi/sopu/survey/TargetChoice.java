package fi.sopu.survey;

import fi.sopu.shared.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen as a target of a unit, or what has been.
 *
 * @param unit       its name; empty for the whole
 * @param dimensions that can be chosen
 * @param target     the one that is edited; null for a new one
 */
public record TargetChoice(Words unit, List<DimensionSheet> dimensions, @Nullable TargetFacts target) {

    public TargetChoice {
        dimensions = List.copyOf(dimensions);
    }
}
