package fi.sopu.duel.boundary;

import fi.sopu.ballot.BoxClosed;
import fi.sopu.duel.control.UnwrittenTimes;
import fi.sopu.duel.control.UnwrittenTimes.Timed;
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
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes the answer times that wait, every five minutes and after a closing; never in the transaction of an answer. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class AnswerTimeRounds {

    private static final Logger LOG = Logger.getLogger(AnswerTimeRounds.class.getName());
    private static final Duration EVERY = Duration.ofMinutes(5);

    @Inject
    UnwrittenTimes waiting;
    @Inject
    WritingAnswerTimes writing;
    @Inject
    WorkingForCouncils working;
    @Inject
    Rounds rounds;

    void start(@Observes SchemaReady ready) {
        rounds.every("writing answer times", EVERY, EVERY, () -> working.each(this::round));
    }

    void closed(@Observes(during = TransactionPhase.AFTER_SUCCESS) BoxClosed box) {
        rounds.once("writing answer times", () -> working.one(box.tenant(), this::round));
    }

    private void round(CouncilFacts council) {
        for (UUID question : waiting.questions(council.id())) {
            Map<UUID, Timed> times = waiting.take(council.id(), question);
            boolean written = false;
            try {
                written = writing.write(question, times.values());
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "answer times wait for the next round at {0}: {1}", new Object[]{council.slug(), e});
            }
            if (!written) {
                waiting.giveBack(council.id(), question, times);
            }
        }
    }
}
