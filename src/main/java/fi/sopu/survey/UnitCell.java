package fi.sopu.survey;

import fi.sopu.estimate.Banded;
import fi.sopu.estimate.Estimate;
import fi.sopu.estimate.MeasuredChange;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a unit and a dimension.
 *
 * @param level   null where nothing is told
 * @param change  since the round before; null where there is none or nothing is told
 * @param carried where the change is told and the level is not: what the level is likely to be, of what was told of earlier rounds and of changes; else null
 */
public record UnitCell(@Nullable Level level, @Nullable MeasuredChange change, @Nullable Estimate carried) {

    public static final UnitCell HIDDEN = new UnitCell(null, null, null);

    /**
     * What was answered.
     *
     * @param mean    in the light of the units beside it
     * @param own     the mean of the unit's own answers alone, as it is told
     * @param answers how many single answers were 1, 2, 3, 4 and 5, as it is told
     */
    public record Level(Estimate mean, Banded.Mean own, Banded.Counts answers) {
    }

    public boolean isTold() {
        return level != null;
    }

    /** The level as it is told, or as it is likely to be; null where neither is known. */
    public @Nullable Estimate standing() {
        return level == null ? carried : level.mean();
    }
}
