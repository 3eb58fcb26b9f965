package fi.sopu.ballot.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Down while the folder of the ballots' keys can not be used: no answer could be taken, and no question opened or closed. */
@Readiness
@ApplicationScoped
public class KeysThere implements HealthCheck {

    @Inject
    InstalledKeys keys;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ballot-keys").status(keys.isUsable()).build();
    }
}
