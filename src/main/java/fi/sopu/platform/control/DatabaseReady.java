package fi.sopu.platform.control;

import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.SeeingDatabase;
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
    @Inject
    SeeingDatabase database;

    @Override
    public HealthCheckResponse call() {
        if (!database.isReady() || !database.isAnswering()) {
            return HealthCheckResponse.named("database").down().build();
        }
        try {
            return HealthCheckResponse.named("database").withData("tenants", councils.all().size()).up().build();
        } catch (RuntimeException away) {
            return HealthCheckResponse.named("database").down().build();
        }
    }
}
