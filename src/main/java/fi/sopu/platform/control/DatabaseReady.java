package fi.sopu.platform.control;

import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers with the schema that this version wants. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Inject
    FindingCouncils councils;

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("database").withData("tenants", councils.all().size())
                    .status(councils.isReady()).build();
        } catch (RuntimeException away) {
            return HealthCheckResponse.named("database").down().build();
        }
    }
}
