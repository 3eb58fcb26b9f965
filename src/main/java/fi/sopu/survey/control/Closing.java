package fi.sopu.survey.control;

import fi.sopu.ballot.Ballot;
import fi.sopu.process.MeasuredDimension;
import fi.sopu.survey.Changed;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.Measured;
import fi.sopu.survey.entity.Round;
import fi.sopu.survey.entity.RoundUnit;
import fi.sopu.survey.entity.StoredCell;
import fi.sopu.survey.entity.StoredPairs;
import fi.sopu.survey.entity.StoredWeight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A round's answers while it closes: in memory, opened, until they have been counted. */
public final class Closing {

    private final InstrumentSheet instrument;
    private final List<Person> people;
    private final List<PastRound> past = new ArrayList<>();

    public Closing(InstrumentSheet instrument, Collection<Ballot> ballots) {
        this.instrument = instrument;
        people = Person.of(instrument, ballots);
    }

    /** How many answered at least half of a dimension. */
    public int count() {
        return people.size();
    }

    /**
     * A round of the series that has been counted; the earliest first.
     *
     * @param kept what was kept of its people
     */
    public void after(Round round, List<RoundUnit> units, List<Ballot> kept, List<Measured> cells, List<Changed> changes) {
        past.add(new PastRound(tree(round, units), kept.stream().map(one -> Person.ofKept(one.payload())).toList(), cells, changes));
    }

    private static Tree tree(Round round, List<RoundUnit> units) {
        Tree tree = new Tree(round.series());
        units.stream().filter(unit -> !unit.unit().equals(round.series())).forEach(unit -> tree.add(unit.unit(), unit.parent()));
        return tree;
    }

    /**
     * @param rows    what is stored
     * @param answers how many single answers the figures of everybody together rest on
     */
    public record Told(List<Object> rows, List<MeasuredDimension> dimensions, long answers) {
    }

    /** @param units of the round */
    public Told tell(Round round, List<RoundUnit> units) {
        Counted counted = new Counted(round.series(), tree(round, units), round.smallest(), instrument);
        counted.count(people, past);
        List<Object> rows = new ArrayList<>();
        counted.cells().forEach(one -> rows.add(new StoredCell(round.id(), one)));
        counted.changes().forEach(one -> rows.add(new StoredPairs(round.id(), one)));
        counted.weights().forEach(one -> rows.add(new StoredWeight(round.id(), one)));
        List<MeasuredDimension> dimensions = counted.dimensions();
        return new Told(rows, dimensions, dimensions.stream().flatMap(one -> one.answers().stream()).mapToLong(Integer::longValue).sum());
    }

    /** What later rounds are compared with. */
    public List<Ballot> kept() {
        List<Ballot> kept = new ArrayList<>();
        for (Person person : people) {
            kept.add(new Ballot(UUID.randomUUID(), Integer.toString(kept.size()), person.kept()));
        }
        return kept;
    }
}
