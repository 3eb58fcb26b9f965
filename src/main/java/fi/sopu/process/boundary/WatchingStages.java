package fi.sopu.process.boundary;

import fi.sopu.process.Audience;
import fi.sopu.process.ReadableResult;
import fi.sopu.process.control.Outcomes;
import fi.sopu.process.control.Processes;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the clock sees of stages and nobody does: whose result may be read since lately. */
@UseCase
public class WatchingStages {

    /** Who looks each minute has looked within these. */
    private static final Duration LATELY = Duration.ofDays(2);

    @Inject
    Stages stages;

    @Inject
    Processes processes;

    @Inject
    Outcomes outcomes;

    @Inject
    Clock clock;

    /** Closed stages whose result is counted and has become readable within two days. */
    @Allowed(system = true)
    public List<ReadableResult> results() {
        Instant now = clock.instant();
        return stages.readableSince(now.minus(LATELY), now).stream().filter(stage -> outcomes.counting(List.of(stage.id())).isEmpty())
                .map(stage -> new ReadableResult(stage.planned(processes.require(stage.process()).title(), now), readers(stage))).toList();
    }

    private List<UUID> readers(Stage stage) {
        return stage.audience() == Audience.PARTICIPANTS ? stages.roll(stage.id()) : List.of();
    }
}
