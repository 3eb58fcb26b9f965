package fi.sopu.network.boundary;

import fi.sopu.network.CardFacts;
import fi.sopu.network.OrganisationFacts;
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
import java.util.List;
import java.util.Map;

/** Each minute every network sends its councils what it has coming for their people; a council to which nobody has been invited any more is sent that, too. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class CardRounds {

    @Inject
    SendingCards sending;
    @Inject
    KeepingCards keeping;
    @Inject
    KeepingOrganisations organisations;
    @Inject
    FindingCouncils councils;
    @Inject
    WorkingForCouncils working;
    @Inject
    Rounds rounds;
    @Inject
    Settings settings;

    void start(@Observes SchemaReady ready) {
        rounds.every("sending what networks have coming", Duration.ofSeconds(15), Duration.ofSeconds(Math.max(1, settings.number("sopu.clock.seconds", 60))),
                () -> councils.all().stream().filter(one -> one.network() && !one.suspended()).forEach(network -> working.one(network, this::send)));
    }

    private void send(CouncilFacts network) {
        List<OrganisationFacts> members = organisations.doors();
        if (!members.isEmpty()) {
            Map<String, List<CardFacts>> cards = sending.cards();
            members.forEach(one -> councils.bySlug(String.valueOf(one.slug()))
                    .ifPresent(home -> working.one(home, h -> keeping.take(network.slug(), cards.getOrDefault(h.slug(), List.of())))));
        }
    }
}
