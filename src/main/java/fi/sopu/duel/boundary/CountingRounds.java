package fi.sopu.duel.boundary;

import fi.sopu.duel.IdeasQuestion;
import fi.sopu.process.CountingWanted;
import fi.sopu.process.boundary.CountingOutcomes;
import fi.sopu.ranking.Ranking;
import fi.sopu.shared.Settings;
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
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Counts closed questions' answers: right after the commit that wants it, and twice in each round of Sopu's clock (half a minute) what a node has begun
 * that is no more. However many councils close at once, a node counts no more than two questions beside each other, so that its pages have their share.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class CountingRounds {

    private static final int MOST = 2;
    /** How often it is told how far a counting has come. */
    private static final Duration TELLING = Duration.ofSeconds(1);

    @Inject
    CountingOutcomes outcomes;
    @Inject
    CountingAnswers answers;
    @Inject
    WorkingForCouncils working;
    @Inject
    Rounds rounds;
    @Inject
    Settings settings;

    private final Set<Due> queue = new LinkedHashSet<>();
    private final Semaphore workers = new Semaphore(MOST);

    private record Due(int tenant, UUID question) {}

    /** What is being counted is not wanted any more. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    void start(@Observes SchemaReady ready) {
        Duration often = Duration.ofSeconds(Math.max(2, settings.number("sopu.clock.seconds", 60)) / 2);
        rounds.every("counting answers", Duration.ZERO, often, () -> {
            working.each(this::look);
            // on a thread of its own: a round that took as long as many countings would be late
            rounds.once("counting answers", this::work);
        });
    }

    void wanted(@Observes(during = TransactionPhase.AFTER_SUCCESS) CountingWanted wanted) {
        if (wanted.kind() == IdeasQuestion.ID) {
            add(new Due(wanted.tenant(), wanted.question()));
            rounds.once("counting answers", this::work);
        }
    }

    private void look(CouncilFacts council) {
        outcomes.waiting().forEach(question -> add(new Due(council.id(), question)));
    }

    private synchronized void add(Due due) {
        queue.add(due);
    }

    private synchronized Optional<Due> next() {
        Iterator<Due> first = queue.iterator();
        Optional<Due> next = first.hasNext() ? Optional.of(first.next()) : Optional.empty();
        next.ifPresent(queue::remove);
        return next;
    }

    private synchronized boolean isDone() {
        return queue.isEmpty();
    }

    private void work() {
        // asked again after the turn was given back: who came meanwhile and found no worker free went away
        while (!isDone() && workers.tryAcquire()) {
            try {
                for (Optional<Due> due = next(); due.isPresent(); due = next()) {
                    Due one = due.get();
                    working.one(one.tenant, council -> count(one.question));
                }
            } finally {
                workers.release();
            }
        }
    }

    private void count(UUID question) {
        answers.take(question).ifPresent(work -> {
            try {
                outcomes.publish(work.turn(), work.outcome(telling(work)));
            } catch (Overtaken newer) {
                // whoever wanted something newer has said so
            }
        });
    }

    private Ranking.Progress telling(CountingAnswers.Work work) {
        long[] told = {System.nanoTime()};
        return percent -> {
            if (System.nanoTime() - told[0] > TELLING.toNanos()) {
                told[0] = System.nanoTime();
                if (!outcomes.isStillWanted(work.turn(), percent)) {
                    throw new Overtaken();
                }
            }
        };
    }
}
