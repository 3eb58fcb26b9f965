package fi.sopu.identity.control;

import fi.sopu.identity.entity.IdpUse;
import fi.sopu.tenant.boundary.SeeingDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * Tells whoever watches the servers that an IdP's metadata or certificates end soon: as a metric, and as data of a health check that
 * stays up, since a node that is taken out of service would not help. Counts and days; which council it is stands on its own pages.
 */
@Readiness
@ApplicationScoped
public class IdpExpiry implements HealthCheck {

    private static final Duration EARLY = Duration.ofDays(30);

    @Inject
    Idps idps;
    @Inject
    Clock clock;
    @Inject
    SeeingDatabase database;

    @Override
    @Transactional
    public HealthCheckResponse call() {
        if (!database.isAnswering()) {
            // whoever asks for health is told at once, and does not queue for a connection
            return HealthCheckResponse.named("identity-providers").up().build();
        }
        try {
            return HealthCheckResponse.named("identity-providers").withData("endingWithin30Days", ending()).withData("ended", ended()).up().build();
        } catch (RuntimeException databaseAway) {
            return HealthCheckResponse.named("identity-providers").up().build();
        }
    }

    /** IdPs in use whose metadata or certificates end within thirty days, those that have ended among them. */
    @Gauge(name = "sopu_idp_ending", absolute = true, unit = MetricUnits.NONE, description = "Identity providers in use whose metadata or certificates end within 30 days")
    @Transactional
    public long ending() {
        return before(clock.instant().plus(EARLY));
    }

    /** Those that have ended. */
    @Gauge(name = "sopu_idp_ended", absolute = true, unit = MetricUnits.NONE, description = "Identity providers in use whose metadata or certificates have ended")
    @Transactional
    public long ended() {
        return before(clock.instant());
    }

    private long before(Instant moment) {
        List<IdpUse> uses = idps.uses();
        return uses.stream().map(IdpUse::facts).filter(u -> u.live() && u.expires() != null && u.expires().isBefore(moment)).count();
    }
}
