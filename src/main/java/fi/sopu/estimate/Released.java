package fi.sopu.estimate;

import java.util.Set;

/**
 * What is shown of a round and dimension, for good: a later round shows nothing more of it.
 *
 * @param tree    its units as they were, with the people who answered
 * @param levels  ids of the units whose mean and distribution are shown, of all who answered in the unit
 * @param changes ids of the units whose change since the round before is shown: one figure for the later minus the earlier answers of those who answered both times and belonged
 *                to the unit both times. Never the means before and after of those people
 */
public record Released(Cell tree, Set<String> levels, Set<String> changes) {

    public Released {
        levels = Set.copyOf(levels);
        changes = Set.copyOf(changes);
    }
}
