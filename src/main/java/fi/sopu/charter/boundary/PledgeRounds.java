package fi.sopu.charter.boundary;

import fi.sopu.shared.Settings;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.Rounds;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Takes by the clock how many have committed themselves to a charter: nothing is counted when somebody looks. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class PledgeRounds {

    @Inject
    WorkingForCouncils councils;
    @Inject
    CommittingMyself committing;
    @Inject
    Rounds rounds;
    @Inject
    Settings settings;

    void start(@Observes SchemaReady ready) {
        rounds.every("counting who commits themselves", Duration.ofSeconds(5), Duration.ofSeconds(Math.max(1, settings.number("sopu.clock.seconds", 60))),
                () -> councils.each(council -> committing.takeDue()));
    }
}
