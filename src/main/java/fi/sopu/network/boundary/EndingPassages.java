package fi.sopu.network.boundary;

import fi.sopu.identity.boundary.ArrivingFromHome;
import fi.sopu.network.control.PassagesToEnd;
import fi.sopu.shared.Acted;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Settings;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.Rounds;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A login at a network ends with the login at the council from which it was begun: at once when that is ended or its owner may not go there any more, and each minute when its
 * time was over, or a membership's last day.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class EndingPassages {

    /** Acts of identity after which nobody goes who went before. */
    private static final Set<String> ENDS_NOTHING = Set.of("identity.loggedIn", "identity.cameByLink", "identity.cameFromHome", "identity.memberViewed", "identity.strangerCame",
            "identity.samlRefused", "identity.homeRefused", "identity.accountLinked", "identity.newcomerWaits", "identity.memberAdded", "identity.roleGiven", "identity.forbidden");

    @Inject
    KeepingPassages passages;
    @Inject
    KeepingMemberships memberships;
    @Inject
    KeepingOrganisations organisations;
    @Inject
    ArrivingFromHome arriving;
    @Inject
    FindingCouncils councils;
    @Inject
    WorkingForCouncils working;
    @Inject
    Rounds rounds;
    @Inject
    Settings settings;
    @Inject
    CurrentActor actor;
    @Inject
    PassagesToEnd ending;
    @Inject
    Clock clock;

    void start(@Observes SchemaReady ready) {
        rounds.every("ending passages", Duration.ofSeconds(20), Duration.ofSeconds(Math.max(1, settings.number("sopu.clock.seconds", 60))), () -> working.everywhere(this::round));
    }

    /** Before the other, which comes at once where there is no transaction. */
    void acting(@Observes @Priority(100) Acted act) {
        if (act.act().startsWith("identity.") && !ENDS_NOTHING.contains(act.act()) || act.act().equals("tenant.suspended") || act.act().equals("network.accepted")
                || act.act().equals("network.ended")) {
            ending.note();
        }
    }

    void acted(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(3000) Acted act) {
        if (actor.isKnown() && ending.take()) {
            working.one(actor.get().tenant(), this::take);
        }
    }

    private void round(CouncilFacts council) {
        LocalDate today = LocalDate.now(clock);
        memberships.over().forEach(network -> councils.bySlug(network).ifPresent(there -> working.one(there, n -> organisations.noteEnd(council.slug(), today))));
        take(council);
    }

    private void take(CouncilFacts council) {
        for (Map.Entry<String, List<UUID>> one : passages.takeOver().entrySet()) {
            councils.bySlug(one.getKey()).ifPresent(network -> working.one(network, n -> arriving.end(one.getValue())));
        }
    }
}
