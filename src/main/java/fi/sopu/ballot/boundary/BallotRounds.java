package fi.sopu.ballot.boundary;

import fi.sopu.ballot.BoxClosed;
import fi.sopu.ballot.control.InstalledKeys;
import fi.sopu.shared.Refused;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.Rounds;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Finishes what closings left: right after each of them, at start (a crash may have come between commit and
 * destruction) and every ten minutes. Each minute keys leave the memory whose files another node has destroyed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class BallotRounds {

    private static final Logger LOG = Logger.getLogger(BallotRounds.class.getName());
    private static final Duration EVERY = Duration.ofMinutes(10);

    @Inject
    InstalledKeys keys;
    @Inject
    FinishingClosings finishing;
    @Inject
    WorkingForCouncils working;
    @Inject
    Rounds rounds;

    void start(@Observes SchemaReady ready) {
        keys.prepare();
        rounds.every("finishing closings", Duration.ZERO, EVERY, () -> working.each(this::round));
        rounds.every("overwriting keys of no more use", Duration.ofMinutes(1), Duration.ofMinutes(1), keys::sweep);
    }

    void closed(@Observes(during = TransactionPhase.AFTER_SUCCESS) BoxClosed box) {
        // on a thread of its own: the closing transaction is over, but still tied to this one
        rounds.once("finishing a closing", () -> working.one(box.tenant(), council -> attempt(council, c -> finishing.destroyKeys())));
    }

    private void round(CouncilFacts council) {
        attempt(council, c -> finishing.destroyKeys());
        attempt(council, c -> finishing.noteLostKeys());
        attempt(council, c -> finishing.sealOld());
    }

    private static void attempt(CouncilFacts council, Consumer<CouncilFacts> step) {
        try {
            step.accept(council);
        } catch (Refused e) {
            LOG.log(Level.WARNING, "left for the next round at {0}: {1}", new Object[] {council.slug(), e.key()});
        }
    }
}
