package fi.sopu.survey;

import fi.sopu.estimate.Banded;
import fi.sopu.estimate.Estimate;
import fi.sopu.estimate.MeasuredChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a unit and a dimension.
 *
 * @param level   the mean in the light of the units beside it; null where nothing is told
 * @param own     the mean of the unit's own answers alone, as it is told; null where nothing is told
 * @param answers how many single answers were 1, 2, 3, 4 and 5; empty where nothing is told, or nearly all were alike
 * @param change  since the round before; null where there is none or nothing is told
 */
public record UnitCell(@Nullable Estimate level, Banded.@Nullable Mean own, List<Integer> answers, @Nullable MeasuredChange change) {

    public static final UnitCell HIDDEN = new UnitCell(null, null, List.of(), null);

    public UnitCell {
        answers = List.copyOf(answers);
    }

    public boolean isTold() {
        return level != null;
    }
}
