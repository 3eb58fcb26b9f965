package fi.sopu.unit;

import java.util.List;

/**
 * All units as those see them who keep them.
 *
 * @param lines     of today, in the tree's order
 * @param elsewhen  those that there are not today
 * @param unseated  how many members are in no unit
 */
public record UnitsSheet(UnitTree tree, List<UnitLine> lines, List<UnitLine.Elsewhen> elsewhen, int unseated) {
}
