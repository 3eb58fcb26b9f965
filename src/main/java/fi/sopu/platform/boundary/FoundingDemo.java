package fi.sopu.platform.boundary;

import fi.sopu.platform.control.AreaFacts;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Settings;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.logging.Logger;

/** Founds the demo's two councils and the platform's administration in an empty database, where the setting sopu.demo is on. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class FoundingDemo {

    private static final Logger LOG = Logger.getLogger(FoundingDemo.class.getName());

    @Inject
    Settings settings;
    @Inject
    FindingCouncils finding;
    @Inject
    AddingCouncils adding;

    void found(@Observes @Priority(100) SchemaReady ready) {
        if (!settings.isOn("sopu.demo")) {
            return;
        }
        add(new CouncilFacts(1, "platform", true, "platform", "Sovun ylläpito", "Sopus administration", "Sopu administration", 0,
                List.of("fi", "sv"), null, "Sovun ylläpito", "yllapito@sopu.example", false));
        add(withContact(AreaFacts.of("pirkanmaa", 2).orElseThrow(), "Päivi Rantala", "sopu@pirkanmaa.example"));
        add(withContact(AreaFacts.of("pohjanmaa", 3).orElseThrow(), "Monica Sandberg", "sopu@pohjanmaa.example"));
    }

    private void add(CouncilFacts facts) {
        if (finding.bySlug(facts.slug()).isEmpty()) {
            try {
                adding.add(facts);
            } catch (Refused there) {
                LOG.fine("another node was first");
            }
        }
    }

    private static CouncilFacts withContact(CouncilFacts c, String name, String email) {
        return new CouncilFacts(c.id(), c.slug(), c.platform(), c.bodyType(), c.nameFi(), c.nameSv(), c.nameEn(), c.seats(),
                c.languages(), c.accent(), name, email, c.suspended());
    }
}
