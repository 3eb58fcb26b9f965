package fi.sopu.survey;

import fi.sopu.estimate.Targets;
import fi.sopu.process.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The result of a round by unit, as its reader may see it.
 *
 * @param outcome    of everybody together
 * @param number     the round's, in its series
 * @param compared   whether it is compared with a round before
 * @param rows       the whole first, then the tree from above
 * @param targets    where to develop, of the whole
 * @param weights    of each dimension, of the whole, in the order of the dimensions; one that nothing is told of is missing
 * @param words      what was answered in words, in an order of chance; empty where too few wrote something
 */
public record MeasuredSheet(Outcome outcome, InstrumentSheet instrument, int number, boolean compared, List<UnitRow> rows, Targets targets, List<Weight> weights,
        List<WordsFacts> words) {

    public MeasuredSheet {
        rows = List.copyOf(rows);
        weights = List.copyOf(weights);
        words = List.copyOf(words);
    }

    public Optional<UnitRow> row(UUID unit) {
        return rows.stream().filter(row -> row.unit().equals(unit)).findFirst();
    }

    /** The units directly below it. */
    public List<UnitRow> below(UnitRow unit) {
        return rows.stream().filter(row -> unit.unit().equals(row.above())).toList();
    }

    public UnitRow whole() {
        return rows.get(0);
    }

    /** How many units are part of it of which nothing is told. */
    public long hidden() {
        return rows.stream().filter(row -> !row.isTold()).count();
    }
}
