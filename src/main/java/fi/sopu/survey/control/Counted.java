package fi.sopu.survey.control;

import fi.sopu.estimate.Association;
import fi.sopu.estimate.Cell;
import fi.sopu.estimate.Estimate;
import fi.sopu.estimate.Hiding;
import fi.sopu.estimate.Moments;
import fi.sopu.estimate.Released;
import fi.sopu.estimate.Reliability;
import fi.sopu.estimate.Trail;
import fi.sopu.process.MeasuredDimension;
import fi.sopu.survey.Changed;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.Measured;
import fi.sopu.survey.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a round's answers: sums of the units that isolate nobody, whatever has been told of the rounds before, and the changes of those who
 * answered the round before too. Pure; what is hidden and why is {@link Hiding}'s.
 */
final class Counted {

    private static final int LEVELS = 5;

    private final UUID whole;
    private final Tree tree;
    private final int smallest;
    private final InstrumentSheet instrument;
    private final List<Measured> cells = new ArrayList<>();
    private final List<Changed> changes = new ArrayList<>();
    private final List<Weight> weights = new ArrayList<>();
    /** Of the dimension that is being counted, by unit. */
    private final Map<UUID, List<Person>> levels = new LinkedHashMap<>();
    private final Map<UUID, List<Double>> differences = new LinkedHashMap<>();

    Counted(UUID whole, Tree tree, int smallest, InstrumentSheet instrument) {
        this.whole = whole;
        this.tree = tree;
        this.smallest = smallest;
        this.instrument = instrument;
    }

    /**
     * Counts the round.
     *
     * @param past the series' rounds before, the earliest first
     */
    void count(List<Person> people, List<PastRound> past) {
        Map<UUID, Person[]> trails = trails(people, past);
        Optional<DimensionSheet> overall = instrument.dimensions().stream().filter(DimensionSheet::overall).findFirst();
        Cell units = tree.cells(List.of());
        for (DimensionSheet dimension : instrument.dimensions()) {
            UUID id = dimension.lasting();
            List<Released> before = past.stream().map(one -> one.released(id)).toList();
            List<Way> ways = trails.values().stream().map(rounds -> new Way(rounds.length < 2 ? null : rounds[rounds.length - 2], rounds[rounds.length - 1], trail(rounds, id)))
                    .toList();
            Released released = Hiding.again(before, units, ways.stream().map(Way::trail).toList(), smallest);
            // asked once for all whose units were the same: the tree is walked for each asking
            Map<Trail, Set<String>> inLevels = new HashMap<>();
            Map<Trail, Set<String>> inChanges = new HashMap<>();
            for (Way way : ways) {
                count(way, id, inLevels.computeIfAbsent(way.trail(), trail -> Hiding.levelsOf(trail, released)),
                        before.isEmpty() ? Set.of() : inChanges.computeIfAbsent(way.trail(), trail -> Hiding.changesOf(trail, before.get(before.size() - 1), released)));
            }
            tell(id);
            if (cells.stream().anyMatch(one -> one.unit().equals(whole) && one.dimension().equals(id))) {
                weights.add(new Weight(id, association(people, id, overall.map(DimensionSheet::lasting).orElse(id)), reliability(people, id)));
            }
        }
    }

    /** Each person's rounds in their order, null where they took no part. */
    private static Map<UUID, Person[]> trails(List<Person> people, List<PastRound> past) {
        Map<UUID, Person[]> trails = new LinkedHashMap<>();
        for (int round = 0; round <= past.size(); round++) {
            for (Person one : round < past.size() ? past.get(round).people() : people) {
                trails.computeIfAbsent(one.pseudonym(), any -> new Person[past.size() + 1])[round] = one;
            }
        }
        return trails;
    }

    private static Trail trail(@Nullable Person[] rounds, UUID dimension) {
        return new Trail(Stream.of(rounds).map(one -> one == null || !one.means().containsKey(dimension) ? null : one.unit().toString()).toList());
    }

    /** A person's last two rounds, and the units of all. */
    private record Way(@Nullable Person then, @Nullable Person now, Trail trail) {
    }

    /** Adds somebody's answers to the figures in which they count: which these are must be told by what hides, since the units may have been others before. */
    private void count(Way way, UUID dimension, Set<String> inLevels, Set<String> inChanges) {
        Person now = way.now();
        Person then = way.then();
        if (now == null || !now.means().containsKey(dimension)) {
            return;
        }
        inLevels.forEach(unit -> levels.computeIfAbsent(UUID.fromString(unit), any -> new ArrayList<>()).add(now));
        if (then != null && then.means().containsKey(dimension)) {
            double difference = now.means().getOrDefault(dimension, 0.0) - then.means().getOrDefault(dimension, 0.0);
            inChanges.forEach(unit -> differences.computeIfAbsent(UUID.fromString(unit), any -> new ArrayList<>()).add(difference));
        }
    }

    /** What has been added up about a dimension. */
    private void tell(UUID dimension) {
        levels.forEach(
                (unit, there) -> cells.add(new Measured(unit, dimension, moments(there.stream().map(one -> one.means().get(dimension)).toList()), levels(there, dimension))));
        differences.forEach((unit, there) -> changes.add(new Changed(unit, dimension, moments(there))));
        levels.clear();
        differences.clear();
    }

    private static Moments moments(List<Double> values) {
        return Moments.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static List<Integer> levels(List<Person> people, UUID dimension) {
        int[] sum = new int[LEVELS];
        people.forEach(one -> IntStream.of(one.answers().get(dimension)).filter(level -> level > 0).forEach(level -> sum[level - 1]++));
        return IntStream.of(sum).boxed().toList();
    }

    private static Association association(List<Person> people, UUID dimension, UUID overall) {
        List<Person> both = people.stream().filter(one -> one.means().containsKey(dimension) && one.means().containsKey(overall)).toList();
        return Association.of(both.stream().mapToDouble(one -> one.means().get(dimension)).toArray(), both.stream().mapToDouble(one -> one.means().get(overall)).toArray());
    }

    private static @Nullable Reliability reliability(List<Person> people, UUID dimension) {
        double[][] all = people.stream().map(one -> one.answers().get(dimension)).filter(row -> row != null && IntStream.of(row).allMatch(level -> level > 0))
                .map(row -> IntStream.of(row).asDoubleStream().toArray()).toArray(double[][]::new);
        return all.length == 0 || all[0].length < 2 ? null : Reliability.alpha(all).orElse(null);
    }

    /** Of everybody together, in the instrument's order. */
    List<MeasuredDimension> dimensions() {
        List<MeasuredDimension> all = new ArrayList<>();
        for (DimensionSheet dimension : instrument.dimensions()) {
            int number = instrument.dimensions().indexOf(dimension) + 1;
            cells.stream().filter(one -> one.unit().equals(whole) && one.dimension().equals(dimension.lasting())).findFirst().ifPresent(one -> {
                Estimate mean = one.people().interval(Estimate.LEVEL);
                all.add(new MeasuredDimension(dimension.lasting(), dimension.name().words(), number, mean.people(), mean.mean(), mean.low(), mean.high(), one.answers()));
            });
        }
        return all;
    }

    List<Measured> cells() {
        return cells;
    }

    List<Changed> changes() {
        return changes;
    }

    List<Weight> weights() {
        return weights;
    }
}
