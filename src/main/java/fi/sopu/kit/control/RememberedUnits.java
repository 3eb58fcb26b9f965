package fi.sopu.kit.control;

import fi.sopu.shared.CouncilMemory;
import fi.sopu.shared.CurrentActor;
import fi.sopu.unit.UnitTree;
import fi.sopu.unit.boundary.ReadingUnits;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/** Today's units as they were at most a minute ago: for pages that put much together and ask the database for all of it. */
@ApplicationScoped
public class RememberedUnits {

    private static final int MOST = 24;
    private static final Duration KEPT = Duration.ofMinutes(1);
    /** A council has one tree. */
    private static final UUID ONE = new UUID(0, 0);

    @Inject
    ReadingUnits units;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    private CouncilMemory<UnitTree> memory;

    @PostConstruct
    void begin() {
        memory = new CouncilMemory<>(MOST, KEPT.toMillis(), actor, clock);
    }

    public UnitTree today() {
        return memory.get(ONE, () -> units.tree(LocalDate.now(clock)));
    }
}
