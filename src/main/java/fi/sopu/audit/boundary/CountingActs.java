package fi.sopu.audit.boundary;

import fi.sopu.audit.ActCounts;
import fi.sopu.audit.control.AuditLog;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counting what is done, for those who watch over the installation and see no content. */
@UseCase
public class CountingActs {

    @Inject
    AuditLog log;
    @Inject
    Clock clock;

    @Allowed(system = true)
    public ActCounts counts() {
        Instant now = clock.instant();
        return new ActCounts(log.since(now.minus(Duration.ofDays(7))), log.refusedSince(now.minus(Duration.ofDays(1))), log.latest());
    }
}
