package fi.sopu.duel.control;

import fi.sopu.duel.Answer;
import fi.sopu.process.AskedQuestion;
import fi.sopu.ranking.Engine;
import fi.sopu.ranking.Judgement;
import fi.sopu.shared.Recent;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The engines of the activities that are being answered now, on this node. Idle ones leave, and the least recently used when there are too
 * many; any of them can be read anew from the ballots. That is also how another node's answers get here, and how an answer whose
 * transaction failed leaves again: an engine is read anew when it has another number of answers than the ballot box, and now and then
 * even so. Fitting goes on beside the voters, on a thread of its own.
 */
@ApplicationScoped
public class Activities {

    static final int MOST = 200;
    private static final Duration READ_AGAIN_AFTER = Duration.ofMillis(500);
    private static final Duration READ_ANYWAY_AFTER = Duration.ofSeconds(20);
    private static final Duration IDLE = Duration.ofMinutes(30);

    @Inject
    Clock clock;
    @Resource
    ManagedExecutorService executor;

    private final Map<Activity, Kept> kept = Recent.atMost(MOST);

    private record Activity(int tenant, UUID question) { }

    private static final class Kept {
        private final Engine engine;
        private Instant read;
        private Instant used;

        private Kept(Engine engine) {
            this.engine = engine;
        }
    }

    /**
     * The activity's engine with everybody's answers in it.
     *
     * @param ballots how many answers there are now
     * @param reading reads them all; called when the engine is new here or may lack some
     */
    public Engine engine(int tenant, AskedQuestion question, long ballots, Supplier<Collection<Answer>> reading) {
        Kept one = kept(tenant, question);
        one.engine.roll(question.roll());
        boolean first;
        synchronized (one) {
            Instant now = clock.instant();
            first = one.read == null;
            one.used = now;
            boolean lacks = one.engine.size() != ballots && !first && one.read.plus(READ_AGAIN_AFTER).isBefore(now);
            if (!first && !lacks && now.isBefore(one.read.plus(READ_ANYWAY_AFTER))) {
                return one.engine;
            }
            // those who come while the first one reads wait for it; later readings hold up only who does them
            if (first) {
                one.engine.take(judgements(reading.get()));
            }
            one.read = now;
        }
        if (!first) {
            one.engine.take(judgements(reading.get()));
        }
        return one.engine;
    }

    /** Adds an answer that was just stored, or takes one back (null), if the activity is here. */
    public void note(int tenant, UUID question, UUID token, Answer answer) {
        Kept one;
        synchronized (kept) {
            one = kept.get(new Activity(tenant, question));
        }
        if (one != null && answer != null) {
            one.engine.add(token, answer.judgement());
        } else if (one != null) {
            one.engine.remove(token);
        }
    }

    /** Has the engine fitted anew when it is time: at once when it never was, beside the voters otherwise. */
    public void refresh(Engine engine) {
        if (engine.isNew()) {
            engine.refresh();
        } else if (engine.isStale()) {
            executor.execute(engine::refresh);
        }
    }

    /** Lets an activity go. */
    public void forget(int tenant, UUID question) {
        synchronized (kept) {
            kept.remove(new Activity(tenant, question));
        }
    }

    private Kept kept(int tenant, AskedQuestion question) {
        Instant idle = clock.instant().minus(IDLE);
        synchronized (kept) {
            kept.values().removeIf(one -> one.used != null && one.used.isBefore(idle));
            return kept.computeIfAbsent(new Activity(tenant, question.id()), activity -> new Kept(
                    new Engine(question.topK(), Budget.answers(question))));
        }
    }

    private static Map<UUID, Judgement> judgements(Collection<Answer> answers) {
        Map<UUID, Judgement> judgements = new HashMap<>();
        answers.forEach(answer -> judgements.put(answer.token(), answer.judgement()));
        return judgements;
    }
}
