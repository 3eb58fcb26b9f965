package fi.sopu.unit.boundary;

import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.Rounds;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** What can no longer be taken back goes from every council after a day, suspended ones too, and so do files that nobody has decided on. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class UnitRounds {

    private static final Duration EVERY = Duration.ofHours(1);

    @Inject
    WorkingForCouncils councils;
    @Inject
    TakingBack taking;
    @Inject
    TakingUnitFiles files;
    @Inject
    Rounds rounds;

    void begin(@Observes SchemaReady ready) {
        rounds.every("forgetting what was done to units", Duration.ofMinutes(3), EVERY, this::round);
    }

    private void round() {
        councils.everywhere(council -> {
            taking.forgetOld();
            files.forgetOld();
        });
    }
}
