package fi.sopu.duel.control;

import fi.sopu.duel.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The tallies of the activities that are being answered now, on this node. The least recently used leave when there are too many;
 * any of them can be read anew from the ballots. A tally whose size differs from the number of ballots is read anew, which is how another
 * node's answers get here and how an answer whose transaction failed leaves again.
 */
@ApplicationScoped
public class Tallies {

    static final int MOST = 200;
    private static final Duration READ_AGAIN_AFTER = Duration.ofMillis(300);

    @Inject
    Clock clock;

    private final Map<Activity, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Activity, Kept> eldest) {
            return size() > MOST;
        }
    };

    private record Activity(int tenant, UUID question) { }

    private static final class Kept {
        private Tally tally;
        private Instant read;
    }

    /**
     * Lets a function use the activity's tally while nobody else does.
     *
     * @param ballots how many answers there are now
     * @param reading reads them all; called when the tally is not there or differs in size
     */
    public <T> T use(int tenant, UUID question, long ballots, Supplier<Collection<Answer>> reading, Function<Tally, T> function) {
        Kept one = kept(tenant, question);
        synchronized (one) {
            Instant now = clock.instant();
            if (one.tally == null || one.tally.size() != ballots && one.read.plus(READ_AGAIN_AFTER).isBefore(now)) {
                one.tally = Tally.of(reading.get());
                one.read = now;
            }
            return function.apply(one.tally);
        }
    }

    /** Adds an answer that was just stored, or takes one back (null), if the tally is here. */
    public void note(int tenant, UUID question, UUID token, Answer answer) {
        Kept one = kept(tenant, question);
        synchronized (one) {
            if (one.tally != null && answer != null) {
                one.tally.add(answer);
            } else if (one.tally != null) {
                one.tally.remove(token);
            }
        }
    }

    /** Lets an activity go. */
    public void forget(int tenant, UUID question) {
        synchronized (kept) {
            kept.remove(new Activity(tenant, question));
        }
    }

    private Kept kept(int tenant, UUID question) {
        synchronized (kept) {
            return kept.computeIfAbsent(new Activity(tenant, question), activity -> new Kept());
        }
    }
}
