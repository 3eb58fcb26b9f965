package fi.sopu.programme.boundary;

import fi.sopu.shared.Settings;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.Rounds;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Removes by the clock who has spoken, when the day is over. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class TurnRounds {

    @Inject
    WorkingForCouncils councils;
    @Inject
    GivingTurns giving;
    @Inject
    Rounds rounds;
    @Inject
    Settings settings;

    void start(@Observes SchemaReady ready) {
        rounds.every("turns", Duration.ofSeconds(15), Duration.ofSeconds(Math.max(1, settings.number("sopu.clock.seconds", 60))), () -> councils.each(council -> giving.clear()));
    }
}
