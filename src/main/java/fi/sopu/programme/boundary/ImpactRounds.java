package fi.sopu.programme.boundary;

import fi.sopu.shared.Refused;
import fi.sopu.shared.Settings;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.Rounds;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Begins and ends by the clock to ask what programmes have brought about, each in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ImpactRounds {

    private static final Logger LOG = Logger.getLogger(ImpactRounds.class.getName());

    @Inject
    WorkingForCouncils councils;
    @Inject
    CountingImpacts counting;
    @Inject
    Rounds rounds;
    @Inject
    Settings settings;

    void start(@Observes SchemaReady ready) {
        rounds.every("impacts", Duration.ofSeconds(12), Duration.ofSeconds(Math.max(1, settings.number("sopu.clock.seconds", 60))), () -> councils.each(this::keep));
    }

    private void keep(CouncilFacts council) {
        for (UUID impact : counting.due()) {
            counting.open(impact);
        }
        for (UUID impact : counting.over()) {
            try {
                counting.count(impact);
            } catch (Refused no) {
                LOG.log(Level.WARNING, "what is said of {0} of {1} waits: {2}", new Object[]{impact, council.slug(), no.key()});
            }
        }
    }
}
