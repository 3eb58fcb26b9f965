package fi.sopu.kit;

import fi.sopu.shared.Words;
import java.util.List;
import java.util.UUID;

/**
 * How often video workshops have been held, unit by unit.
 *
 * @param units of today that have none below them, in the tree's order, those without one too; then those that there are no more but in which one was held
 */
public record HeldKits(List<InUnit> units) {

    public HeldKits {
        units = List.copyOf(units);
    }

    /**
     * @param sessions how many were held
     * @param people   how many took part in all of them together; who took part twice counts twice
     * @param there    whether there is the unit today
     */
    public record InUnit(UUID unit, Words name, int sessions, int people, boolean there) {

        public boolean isBegun() {
            return sessions > 0;
        }
    }

    /** The units that there are today. */
    public List<InUnit> there() {
        return units.stream().filter(InUnit::there).toList();
    }

    /** How many of today's units have begun. */
    public long begun() {
        return there().stream().filter(InUnit::isBegun).count();
    }

    public int sessions() {
        return units.stream().mapToInt(InUnit::sessions).sum();
    }
}
