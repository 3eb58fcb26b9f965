package fi.sopu.ballot.boundary;

import fi.sopu.ballot.BoxClosed;
import fi.sopu.ballot.control.InstalledKeys;
import fi.sopu.shared.Refused;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.Rounds;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.annotation.Priority;
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
 * destruction) and every ten minutes. Every half a minute keys leave the memory whose files another node has destroyed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class BallotRounds {

    private static final Logger LOG = Logger.getLogger(BallotRounds.class.getName());
    /** Before those who renew what lies under the keys. */
    private static final int KEYS = 10;
    /** After them. */
    private static final int LAST = 30;
    private static final Duration EVERY = Duration.ofMinutes(10);
    /** Half of the minute after which nothing of a closed activity's keys may be left in any node's memory. */
    private static final Duration OFTEN = Duration.ofSeconds(30);

    @Inject
    InstalledKeys keys;
    @Inject
    BallotBox box;
    @Inject
    FinishingClosings finishing;
    @Inject
    WorkingForCouncils working;
    @Inject
    Rounds rounds;

    void start(@Observes @Priority(KEYS) SchemaReady ready) {
        keys.prepare();
        working.each(council -> attempt(council, c -> finishing.bundle()));
        rounds.every("finishing closings", Duration.ZERO, EVERY, () -> working.each(this::round));
        rounds.every("overwriting keys of no more use", OFTEN, OFTEN, this::sweep);
    }

    void renew(@Observes @Priority(LAST) SchemaReady ready) {
        working.each(council -> attempt(council, c -> box.renewOthers()));
    }

    void closed(@Observes(during = TransactionPhase.AFTER_SUCCESS) BoxClosed box) {
        // on a thread of its own: the closing transaction is over, but still tied to this one
        rounds.once("finishing a closing", () -> working.one(box.tenant(), this::destroy));
    }

    private void round(CouncilFacts council) {
        attempt(council, c -> finishing.bundle());
        attempt(council, c -> box.renewOthers());
        destroy(council);
        attempt(council, c -> finishing.noteLostKeys());
        attempt(council, c -> finishing.sealOld());
    }

    private void destroy(CouncilFacts council) {
        attempt(council, c -> {
            if (finishing.destroyKeys()) {
                collect();
            }
        });
    }

    private void sweep() {
        if (keys.sweep()) {
            collect();
        }
    }

    /** What was opened for counting, and what the virtual machine kept of it on its way, leaves the memory. */
    private static void collect() {
        System.gc();
    }

    private static void attempt(CouncilFacts council, Consumer<CouncilFacts> step) {
        try {
            step.accept(council);
        } catch (Refused e) {
            LOG.log(Level.WARNING, "left for the next round at {0}: {1}", new Object[]{council.slug(), e.key()});
        }
    }
}
