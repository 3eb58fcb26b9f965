package fi.sopu.tenant.boundary;

import fi.sopu.tenant.SchemaReady;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Every hour each council forgets what it no longer keeps, suspended ones and the platform's too. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class RetentionRounds {

    @Inject
    WorkingForCouncils councils;
    @Inject
    KeepingRetention retention;
    @Inject
    Rounds rounds;

    void start(@Observes SchemaReady ready) {
        rounds.every("retention", Duration.ofMinutes(3), Duration.ofHours(1), () -> councils.everywhere(council -> retention.forget()));
    }
}
