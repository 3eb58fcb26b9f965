package fi.sopu.identity.boundary;

import fi.sopu.saml.SamlRefused;
import fi.sopu.shared.Settings;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.Rounds;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sees, every few minutes, whose metadata should be fetched anew. One that can not be fetched keeps nobody else waiting. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class RenewingMetadata {

    private static final Logger LOG = Logger.getLogger(RenewingMetadata.class.getName());

    @Inject
    FindingCouncils councils;
    @Inject
    WorkingForCouncils working;
    @Inject
    RefreshingMetadata refreshing;
    @Inject
    Settings settings;
    @Inject
    Rounds rounds;

    void start(@Observes SchemaReady ready) {
        int seconds = Math.min(600, Math.max(2, settings.number("sopu.metadata.refresh.seconds", 21_600)) / 2);
        rounds.every("renewing metadata", Duration.ofSeconds(Math.min(60, seconds)), Duration.ofSeconds(seconds), this::tick);
    }

    void tick() {
        councils.all().stream().filter(c -> !c.suspended()).forEach(c -> working.one(c, this::refresh));
    }

    private void refresh(CouncilFacts council) {
        for (RefreshingMetadata.Due due : refreshing.due()) {
            try {
                refreshing.take(due, refreshing.fetch(due));
            } catch (SamlRefused refused) {
                LOG.log(Level.WARNING, "metadata of {0} at {1} could not be renewed: {2}", new Object[]{due.path(), council.slug(), refused.getMessage()});
                refreshing.failed(due, (refused.reason() + " " + refused.detail()).strip());
            }
        }
    }
}
