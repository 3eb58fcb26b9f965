package fi.sopu.survey.control;

import fi.sopu.estimate.Released;
import fi.sopu.survey.Changed;
import fi.sopu.survey.Measured;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A round of a series that has been counted: what was told of it, and its people as they were kept.
 *
 * @param tree its units
 */
record PastRound(Tree tree, List<Person> people, List<Measured> cells, List<Changed> changes) {

    /** What was told about a dimension, for good. */
    Released released(UUID dimension) {
        return new Released(tree.cells(people.stream().filter(one -> one.means().containsKey(dimension)).map(Person::unit).toList()),
                ids(cells.stream().filter(one -> one.dimension().equals(dimension)).map(Measured::unit)),
                ids(changes.stream().filter(one -> one.dimension().equals(dimension)).map(Changed::unit)));
    }

    private static Set<String> ids(Stream<UUID> units) {
        return units.map(UUID::toString).collect(Collectors.toSet());
    }
}
