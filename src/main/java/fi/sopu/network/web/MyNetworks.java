package fi.sopu.network.web;

import fi.sopu.network.CardFacts;
import fi.sopu.network.MyNetwork;
import fi.sopu.network.boundary.KeepingCards;
import fi.sopu.shared.Acted;
import fi.sopu.shared.CouncilMemory;
import fi.sopu.shared.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** The networks to which the reader of a council's home may go and what they have coming, remembered for a moment: most councils belong to none, and every home asks. */
@Named
@ApplicationScoped
public class MyNetworks {

    private static final int MOST = 5000;
    private static final long MILLIS = 5000;

    @Inject
    KeepingCards cards;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    private CouncilMemory<List<MyNetwork>> memory;

    @PostConstruct
    void begin() {
        memory = new CouncilMemory<>(MOST, MILLIS, actor, clock);
    }

    void acted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Acted act) {
        if (act.act().startsWith("network.") || act.act().startsWith("identity.role")) {
            memory.forgetAll();
        }
    }

    /** Where a card leads, written for an address. */
    public String to(MyNetwork network, CardFacts card) {
        return URLEncoder.encode("/" + network.facts().network() + card.path(), StandardCharsets.UTF_8);
    }

    public List<MyNetwork> getAll() {
        return memory.get(actor.get().me(), cards::mine);
    }
}
