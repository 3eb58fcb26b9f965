package fi.sopu.survey;

import fi.sopu.shared.Words;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a round.
 *
 * @param above    the unit that it lies directly below; null for the whole
 * @param depth    0 for the whole, 1 for what lies directly below it
 * @param name     empty for the whole
 * @param people   of whom it was asked
 * @param answered of whom it is told that they answered, in the dimension in which most did; 0 where nothing is told
 * @param cells    in the order of the dimensions
 */
public record UnitRow(UUID unit, @Nullable UUID above, int depth, Words name, int people, int answered, List<UnitCell> cells) {

    public UnitRow {
        cells = List.copyOf(cells);
    }

    /** Whether anything is told of it. */
    public boolean isTold() {
        return cells.stream().anyMatch(cell -> cell.isTold() || cell.change() != null);
    }

    /** In per cent; 0 where nobody was asked. */
    public int percent() {
        return people == 0 ? 0 : Math.min(100, Math.round(100f * answered / people));
    }
}
