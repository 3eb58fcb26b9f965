package fi.sopu.provisioning.boundary;

import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.Rounds;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Rows of files that nobody decided on, and what can no longer be taken back, go from every council after a day, suspended ones too; what was heard of the directory after a month. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class FileRounds {

    private static final Duration EVERY = Duration.ofHours(1);

    @Inject
    WorkingForCouncils councils;
    @Inject
    TakingFiles taking;
    @Inject
    KeepingBrought brought;
    @Inject
    Rounds rounds;

    void begin(@Observes SchemaReady ready) {
        rounds.every("forgetting files of members", Duration.ofMinutes(2), EVERY, this::round);
    }

    private void round() {
        councils.everywhere(council -> {
            taking.forgetOld();
            brought.forgetOld();
        });
    }
}
