package fi.sopu.survey.control;

import fi.sopu.estimate.Banded;
import fi.sopu.estimate.Changes;
import fi.sopu.estimate.Contrast;
import fi.sopu.estimate.Estimate;
import fi.sopu.estimate.MeasuredChange;
import fi.sopu.estimate.Pooling;
import fi.sopu.estimate.Targets;
import fi.sopu.shared.Words;
import fi.sopu.survey.Changed;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.Measured;
import fi.sopu.survey.UnitCell;
import fi.sopu.survey.UnitRow;
import fi.sopu.survey.Weight;
import fi.sopu.survey.entity.RoundUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what is kept of a round into what its readers see: units of one depth are seen in each other's light. Pure; holds nothing of what is stored. */
public final class UnitSheets {

    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    private final List<UUID> asked;
    /** Null where the instrument has no overall question. */
    private final @Nullable UUID overall;
    private final List<UnitRow> rows;
    private final Map<UUID, Integer> depths = new HashMap<>();
    private final Map<Place, UnitCell> cells = new HashMap<>();
    private final Map<Place, Integer> people = new HashMap<>();

    private record Place(UUID unit, UUID dimension) {
    }

    /**
     * @param units  the whole first, then the tree from above
     * @param former of the round before, if there is one
     */
    public UnitSheets(InstrumentSheet instrument, List<RoundUnit> units, List<Measured> measured, List<Changed> changed, @Nullable UnitSheets former) {
        asked = instrument.dimensions().stream().map(DimensionSheet::lasting).toList();
        overall = instrument.dimensions().stream().filter(DimensionSheet::overall).map(DimensionSheet::lasting).findFirst().orElse(null);
        units.forEach(unit -> depths.put(unit.unit(), unit.parent() == null ? 0 : depths.getOrDefault(unit.parent(), 0) + 1));
        Map<Place, MeasuredChange> changes = changes(changed, instrument.smallest().steps());
        for (UUID id : asked) {
            byDepth(measured.stream().filter(one -> one.dimension().equals(id)).toList(), Measured::unit).forEach(level -> {
                List<Estimate> pooled = Pooling.of(level.stream().map(Measured::people).toList());
                for (int i = 0; i < level.size(); i++) {
                    put(level.get(i), pooled.get(i), changes.remove(new Place(level.get(i).unit(), id)));
                }
            });
        }
        changes.forEach(
                (place, change) -> cells.put(place, new UnitCell(null, change, carried(change, former == null ? null : former.standing(place.unit, place.dimension)))));
        rows = units.stream().map(this::row).toList();
    }

    /** Where a unit stands, as it is told or likely; null where neither is known. */
    @Nullable
    Estimate standing(UUID unit, UUID dimension) {
        return cells.getOrDefault(new Place(unit, dimension), UnitCell.HIDDEN).standing();
    }

    /** How everybody together has changed; null where there is no round before, or nothing is told. */
    public @Nullable MeasuredChange change(UUID dimension) {
        return cells.getOrDefault(new Place(rows.get(0).unit(), dimension), UnitCell.HIDDEN).change();
    }

    private static @Nullable Estimate carried(MeasuredChange change, @Nullable Estimate before) {
        return before == null ? null : Banded.mean(change.carried(before), LOWEST, HIGHEST).estimate();
    }

    private <T> List<List<T>> byDepth(List<T> all, Function<T, UUID> unit) {
        return List.copyOf(all.stream().collect(Collectors.groupingBy(one -> depths.getOrDefault(unit.apply(one), 0))).values());
    }

    private void put(Measured measured, Estimate pooled, @Nullable MeasuredChange change) {
        Place place = new Place(measured.unit(), measured.dimension());
        people.put(place, measured.people().n());
        UnitCell.Level level = new UnitCell.Level(Banded.mean(pooled, LOWEST, HIGHEST).estimate(), Banded.mean(measured.people().interval(Estimate.LEVEL), LOWEST, HIGHEST),
                Banded.counts(measured.answers().stream().mapToInt(Integer::intValue).toArray()));
        cells.put(place, new UnitCell(level, change, null));
    }

    /** Units of one depth, in all dimensions at once: so much the more is learnt of which changes are usual. */
    private Map<Place, MeasuredChange> changes(List<Changed> changed, double smallest) {
        Map<Place, MeasuredChange> all = new HashMap<>();
        byDepth(changed, Changed::unit).forEach(level -> {
            List<MeasuredChange> together = Changes.together(level.stream().map(one -> Contrast.paired(one.differences())).toList(), smallest);
            for (int i = 0; i < level.size(); i++) {
                all.put(new Place(level.get(i).unit(), level.get(i).dimension()), together.get(i));
            }
        });
        return all;
    }

    private UnitRow row(RoundUnit unit) {
        List<Place> places = asked.stream().map(one -> new Place(unit.unit(), one)).toList();
        return new UnitRow(unit.unit(), unit.parent(), depths.getOrDefault(unit.unit(), 0), Words.of(unit.name().getFi(), unit.name().getSv()), unit.people(),
                places.stream().mapToInt(place -> people.getOrDefault(place, 0)).max().orElse(0),
                places.stream().map(place -> cells.getOrDefault(place, UnitCell.HIDDEN)).toList());
    }

    /** The whole first. */
    public List<UnitRow> rows() {
        return rows;
    }

    /** Where to develop, of the whole: each dimension held against the mean of all. */
    public Targets targets(Map<UUID, Weight> weights) {
        UUID whole = rows.get(0).unit();
        List<UUID> shown = asked.stream().filter(one -> !one.equals(overall) && weights.containsKey(one)
                && cells.getOrDefault(new Place(whole, one), UnitCell.HIDDEN).isTold()).toList();
        Map<UUID, Estimate> levels = shown.stream().collect(Collectors.toMap(Function.identity(), one -> Objects.requireNonNull(
                Objects.requireNonNull(cells.get(new Place(whole, one))).level()).mean()));
        double line = levels.values().stream().mapToDouble(Estimate::mean).average().orElse(0);
        return Targets.of(shown.stream().map(one -> new Targets.Dimension(one.toString(), Objects.requireNonNull(levels.get(one)), line,
                Objects.requireNonNull(weights.get(one)).importance())).toList());
    }
}
