package fi.sopu.platform.control;

import fi.sopu.tenant.boundary.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Down when something that Sopu does by itself, such as opening and closing stages each minute, has not been done for three minutes more than planned. */
@Readiness
@ApplicationScoped
public class ClockTicking implements HealthCheck {

    @Inject
    Rounds rounds;

    @Override
    public HealthCheckResponse call() {
        List<String> late = rounds.late();
        return HealthCheckResponse.named("clock").status(late.isEmpty()).withData("late", String.join(", ", late)).build();
    }
}
