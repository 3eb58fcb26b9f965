package fi.sopu.survey;

import fi.sopu.estimate.Banded;
import fi.sopu.estimate.Estimate;
import fi.sopu.estimate.MeasuredChange;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a unit and a dimension.
 *
 * @param level  the mean in the light of the units beside it; null where nothing is told
 * @param own    the mean of the unit's own answers alone, as it is told; null where nothing is told
 * @param change since the round before; null where there is none or nothing is told
 */
public record UnitCell(@Nullable Estimate level, Banded.@Nullable Mean own, @Nullable MeasuredChange change) {

    public static final UnitCell HIDDEN = new UnitCell(null, null, null);

    public boolean isTold() {
        return level != null;
    }
}
