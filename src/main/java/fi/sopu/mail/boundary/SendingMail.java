package fi.sopu.mail.boundary;

import fi.sopu.mail.boundary.ClaimingMail.Claimed;
import fi.sopu.mail.control.Relay;
import fi.sopu.mail.control.RelayTrouble;
import fi.sopu.shared.Allowed;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due, every few seconds, on each node: some of each council in turn, so that one council's thousands keep no other's few waiting, and no more a second than
 * the relay is to be given. No more of it is in memory than a claim. A relay that is away is a line in the log, and no reason to say that the node is ill.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class SendingMail {

    private static final Logger LOG = Logger.getLogger(SendingMail.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(3);
    /** A round ends then, sent or not, so that it can be seen that rounds come round. */
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int AT_A_TIME = 20;

    @Inject
    ClaimingMail claiming;
    @Inject
    FindingCouncils councils;
    @Inject
    WorkingForCouncils working;
    @Inject
    Relay relay;
    @Inject
    Rounds rounds;

    void start(@Observes SchemaReady ready) {
        if (relay.isOn()) {
            rounds.every("sending mail", PAUSE, PAUSE, this::tick);
        }
    }

    /** A round of sending. */
    @Allowed(system = true)
    public void tick() {
        Map<Integer, List<UUID>> due = claiming.due();
        if (due.isEmpty()) {
            return;
        }
        Deque<CouncilFacts> turns = new ArrayDeque<>(councils.all().stream().filter(council -> due.containsKey(council.id()) && !council.suspended()).toList());
        try (Run run = new Run()) {
            while (!turns.isEmpty() && !run.isOver()) {
                CouncilFacts council = turns.poll();
                if (working.given(council, one -> some(one, due.getOrDefault(one.id(), List.of()), run))) {
                    turns.add(council);
                }
            }
        }
    }

    /** @return whether there may be more */
    private boolean some(CouncilFacts council, List<UUID> due, Run run) {
        List<Claimed> mails = claiming.claim(council, AT_A_TIME);
        for (Claimed mail : mails) {
            if (run.isOver()) {
                claiming.leave(mail);
            } else {
                one(council, mail, run);
            }
        }
        if (mails.isEmpty()) {
            claiming.looked(due);
        }
        return !mails.isEmpty();
    }

    private void one(CouncilFacts council, Claimed mail, Run run) {
        try {
            run.send(mail);
            claiming.sent(mail);
        } catch (RelayTrouble trouble) {
            // whom it was to is nobody's business who reads the log
            LOG.log(Level.WARNING, "mail {0} of {1} was not sent, {2}: {3}", new Object[]{mail.envelope().id(), council.slug(), trouble.kind(), trouble.words()});
            claiming.notSent(mail, trouble.kind(), trouble.words());
        }
    }

    /** One round's line to the relay, opened when it is first needed, and its end. */
    private final class Run implements AutoCloseable {

        private final long end = System.nanoTime() + LONGEST.toNanos();
        private Relay.@Nullable Line line;
        private boolean away;

        boolean isOver() {
            return away || System.nanoTime() - end > 0;
        }

        void send(Claimed mail) throws RelayTrouble {
            if (line == null || !line.isOpen()) {
                close();
                line = opened();
            }
            relay.awaitTurn();
            try {
                line.send(mail.envelope());
            } catch (RelayTrouble trouble) {
                if (trouble.kind() == RelayTrouble.Kind.LATER) {
                    close();
                }
                throw trouble;
            }
        }

        private Relay.Line opened() throws RelayTrouble {
            try {
                return relay.open();
            } catch (RelayTrouble nobody) {
                away = true;
                throw nobody;
            }
        }

        @Override
        public void close() {
            if (line != null) {
                line.close();
                line = null;
            }
        }
    }
}
