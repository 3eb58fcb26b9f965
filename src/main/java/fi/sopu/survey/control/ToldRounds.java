package fi.sopu.survey.control;

import fi.sopu.shared.CouncilMemory;
import fi.sopu.shared.CurrentActor;
import fi.sopu.survey.entity.Round;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What rounds that have been counted tell by unit, worked out once for all who look: of hundreds of units that takes longer than a page may, and nothing of such a round changes
 * any more. To whom it is told is asked each time, by whoever asks here.
 */
@ApplicationScoped
public class ToldRounds {

    /** One of 250 units and 8 dimensions takes a megabyte. */
    private static final int MOST = 24;
    private static final Duration KEPT = Duration.ofHours(12);

    @Inject
    StoredRounds rounds;
    @Inject
    Instruments instruments;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    private CouncilMemory<UnitSheets> memory;

    @PostConstruct
    void begin() {
        memory = new CouncilMemory<>(MOST, KEPT.toMillis(), actor, clock);
    }

    /** @param round one that has been counted */
    public UnitSheets of(Round round) {
        return memory.get(round.id(), () -> new UnitSheets(instruments.require(round.instrument()), rounds.units(round.id()), rounds.cells(round.id()), rounds.changes(round.id()),
                before(round)));
    }

    /** Of the round that it is compared with; null where there is none. */
    public @Nullable UnitSheets before(Round round) {
        UUID former = round.former();
        return former == null ? null : of(rounds.require(former));
    }
}
