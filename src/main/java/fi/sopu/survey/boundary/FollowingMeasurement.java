package fi.sopu.survey.boundary;

import fi.sopu.estimate.Banded;
import fi.sopu.estimate.Estimate;
import fi.sopu.process.MeasuredDimension;
import fi.sopu.process.MeasuredDimensions;
import fi.sopu.process.Outcome;
import fi.sopu.process.StageOutcomes;
import fi.sopu.process.boundary.ReadingOutcomes;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import fi.sopu.survey.SeriesSheet;
import fi.sopu.survey.control.StoredRounds;
import fi.sopu.survey.control.ToldRounds;
import fi.sopu.survey.control.UnitSheets;
import fi.sopu.survey.entity.Round;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The latest measurement over its rounds, of everybody together: nothing that a round's own report does not tell the reader. */
@UseCase
public class FollowingMeasurement {

    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    @Inject
    StoredRounds rounds;
    @Inject
    ToldRounds toldRounds;
    @Inject
    ReadingOutcomes outcomes;

    /** The measurement whose round opened last; empty where none has opened. In five statements, once what was told is remembered. */
    @Allowed(member = true)
    public Optional<SeriesSheet> latest() {
        List<Round> all = rounds.all();
        Map<UUID, StageOutcomes> asked = outcomes.asking(all.stream().map(Round::id).toList());
        return all.stream().filter(round -> asked.containsKey(round.id())).max(Comparator.comparing(round -> opened(stage(asked, round))))
                .map(latest -> sheet(all.stream().filter(round -> round.series().equals(latest.series()) && asked.containsKey(round.id()))
                        .sorted(Comparator.comparing(Round::number)).toList(), asked));
    }

    private static StageOutcomes stage(Map<UUID, StageOutcomes> asked, Round round) {
        return Objects.requireNonNull(asked.get(round.id()));
    }

    private static Instant opened(StageOutcomes stage) {
        return Objects.requireNonNullElse(stage.stage().when().opensAt(), Instant.EPOCH);
    }

    private static Optional<Outcome> told(Map<UUID, StageOutcomes> asked, Round round) {
        return stage(asked, round).outcomes().stream()
                .filter(one -> one.question().equals(round.id()) && one.as(MeasuredDimensions.class).filter(found -> !found.isEmpty()).isPresent())
                .findFirst();
    }

    private SeriesSheet sheet(List<Round> series, Map<UUID, StageOutcomes> asked) {
        Map<UUID, MeasuredDimension> named = new LinkedHashMap<>();
        List<Map<UUID, MeasuredDimension>> levels = new ArrayList<>();
        UnitSheets latest = null;
        for (Round round : series) {
            Map<UUID, MeasuredDimension> of = new LinkedHashMap<>();
            Optional<Outcome> outcome = told(asked, round);
            outcome.flatMap(one -> one.as(MeasuredDimensions.class)).ifPresent(found -> found.dimensions().forEach(one -> of.put(one.dimension(), one)));
            named.putAll(of);
            levels.add(of);
            latest = outcome.isPresent() ? toldRounds.of(round) : latest;
        }
        @Nullable
        UnitSheets changes = latest;
        return new SeriesSheet(stage(asked, series.get(0)).stage().processTitle(),
                series.stream().map(one -> new SeriesSheet.OfRound(one.id(), one.number(), stage(asked, one).stage(), told(asked, one).map(Outcome::turnout).orElse(null)))
                        .toList(),
                named.values().stream().sorted(Comparator.comparing(MeasuredDimension::number)).map(one -> new SeriesSheet.OfDimension(one.dimension(), one.name(),
                        levels(levels, one.dimension()), changes == null ? null : changes.change(one.dimension()))).toList());
    }

    /** What nearly all answered alike is told as a band, as in the report. */
    private static List<Banded.@Nullable Mean> levels(List<Map<UUID, MeasuredDimension>> rounds, UUID dimension) {
        List<Banded.@Nullable Mean> levels = new ArrayList<>();
        rounds.forEach(round -> {
            MeasuredDimension one = round.get(dimension);
            levels.add(one == null ? null : Banded.mean(new Estimate(one.mean(), one.low(), one.high(), one.people()), LOWEST, HIGHEST));
        });
        return levels;
    }
}
