package fi.sopu.duel.boundary;

import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.control.SealedIdeas;
import fi.sopu.shared.Refused;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.Rounds;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * At the first start after an upgrade seals what an older version left in the clear. All the time lets what another node has closed leave this
 * node's memory, where it is still known what came from one voter.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SealedRounds {

    private static final Logger LOG = Logger.getLogger(SealedRounds.class.getName());
    /** After the keys are there, before anything else. */
    private static final int EARLY = 20;
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final Duration OFTEN = Duration.ofSeconds(30);

    @Inject
    SealingAnew sealing;
    @Inject
    BallotBox box;
    @Inject
    SealedIdeas sealed;
    @Inject
    WorkingForCouncils working;
    @Inject
    Rounds rounds;

    void start(@Observes @Priority(EARLY) SchemaReady ready) {
        working.each(this::seal);
        rounds.every("sealing what an older version left", AGAIN, AGAIN, () -> working.each(this::seal));
        rounds.every("forgetting closed questions", OFTEN, OFTEN, this::forget);
    }

    private void seal(CouncilFacts council) {
        for (UUID activity : box.openActivities()) {
            try {
                sealing.seal(activity);
            } catch (Refused keysAway) {
                LOG.log(Level.WARNING, "a question of {0} waits to be sealed: {1}", new Object[]{council.slug(), keysAway.key()});
            }
        }
    }

    private void forget() {
        sealed.tenants().forEach(tenant -> working.one(tenant, council -> sealing.forgetClosed(tenant)));
    }
}
