package fi.sopu.identity.boundary;

import fi.sopu.identity.control.Logins;
import fi.sopu.identity.control.SamlRequests;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgetting requests that nobody has answered, ids of messages that would be too old anyway, and logins of last month. */
@UseCase
public class ForgettingLogins {

    /** How long a login's row is kept; the audit trail has its own time. */
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    SamlRequests requests;
    @Inject
    Logins logins;
    @Inject
    Clock clock;

    @Allowed(system = true)
    public void whatIsOver() {
        Instant now = clock.instant();
        requests.forgetOld(now);
        logins.forgetOld(now.minus(KEPT));
    }
}
