package fi.sopu.programme;

import java.util.List;

/**
 * A day's material for those who run it.
 *
 * @param open  whether the day's people see it
 * @param items in the order in which they were given
 */
public record DayMaterial(GatheringFacts day, boolean open, List<MaterialItem> items) {

    public DayMaterial {
        items = List.copyOf(items);
    }
}
