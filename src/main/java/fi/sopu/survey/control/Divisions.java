package fi.sopu.survey.control;

import fi.sopu.cohort.Divided;
import fi.sopu.cohort.boundary.ReadingCohorts;
import fi.sopu.shared.Words;
import fi.sopu.unit.UnitFacts;
import fi.sopu.unit.UnitTree;
import fi.sopu.unit.boundary.ReadingUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** By what the people of a round are divided: by the council's units as they are today, or by the cohorts of a target group, which are units then as any others. */
@ApplicationScoped
public class Divisions {

    @Inject
    ReadingUnits units;
    @Inject
    ReadingCohorts cohorts;
    @Inject
    Clock clock;

    /** @param seats by the member's id the unit's; who is in none is missing */
    public record Division(UnitTree tree, Map<UUID, UUID> seats) {
    }

    /** @param target a target group, or null for everybody by units */
    public Division of(@Nullable UUID target) {
        if (target == null) {
            LocalDate today = LocalDate.now(clock);
            return new Division(units.tree(today), units.seats(today));
        }
        return cohorts.divided(target).map(Divisions::division).orElseGet(() -> new Division(new UnitTree(List.of()), Map.of()));
    }

    private static Division division(Divided divided) {
        var all = divided.group().cohorts();
        return new Division(
                new UnitTree(IntStream.range(0, all.size()).mapToObj(i -> new UnitFacts(all.get(i).id(), null, Words.of(all.get(i).name(), all.get(i).name()), i)).toList()),
                divided.seats());
    }
}
