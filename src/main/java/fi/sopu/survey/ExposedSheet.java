package fi.sopu.survey;

import fi.sopu.estimate.Estimate;
import fi.sopu.estimate.Exposure;
import fi.sopu.process.Outcome;
import fi.sopu.shared.Words;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Units in which something was held, beside the others: how much more they have changed. No experiment.
 *
 * @param what     was held, possibly empty
 * @param recorded how many video workshops it is told by that were recorded where they were held; 0 where it was typed for this round
 * @param sides those dimensions of which something can be told
 */
public record ExposedSheet(Outcome outcome, Words what, int recorded, List<Side> sides) {

    public ExposedSheet {
        sides = List.copyOf(sides);
    }

    /**
     * A dimension.
     *
     * @param perSession    how much more a unit changed for each session more; null where they do not differ enough in number
     * @param exposedBefore where the exposed units stood the round before, on the average; empty where that was told of none of them
     * @param othersBefore  the same of the others
     */
    public record Side(DimensionSheet dimension, Exposure exposure, @Nullable Estimate perSession, OptionalDouble exposedBefore, OptionalDouble othersBefore) {
    }
}
