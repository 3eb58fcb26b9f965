package fi.sopu.process.control;

import fi.sopu.process.entity.StageStep;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.ShortMemory;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The numbers of open stages as they were stored some seconds ago: every answer asks for them, and they change four times an hour. */
@ApplicationScoped
public class RememberedSteps {

    private static final int MOST = 500;
    private static final long MILLIS = 5000;

    @Inject
    StageSteps steps;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    private ShortMemory<Key, Optional<StageStep>> memory;

    private record Key(int tenant, UUID stage) {}

    @PostConstruct
    void begin() {
        memory = new ShortMemory<>(MOST, MILLIS, clock);
    }

    public Optional<StageStep> of(UUID stage) {
        return memory.get(new Key(actor.get().tenant(), stage), () -> steps.of(stage));
    }
}
