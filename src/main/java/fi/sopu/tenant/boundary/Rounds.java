package fi.sopu.tenant.boundary;

import fi.sopu.shared.Allowed;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What Sopu does by itself from time to time, on this node; all its timers are here. A round that fails is one line in the log and comes
 * again; one that takes long keeps no other waiting, for the container's timer has a single thread, which only starts them; and health asks
 * here which of them have not come round.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());
    /** How much later than planned a round may end before health says so. */
    static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String NEXT = "{0} waits for the next round: {1}";

    @Resource
    ManagedScheduledExecutorService managedTimer;
    @Resource
    ManagedExecutorService managedWorkers;

    private final Map<String, Round> rounds = new ConcurrentSkipListMap<>();
    private final LongSupplier nanos;
    private ScheduledExecutorService timer;
    private ExecutorService workers;

    public Rounds() {
        this.nanos = System::nanoTime;
    }

    Rounds(ScheduledExecutorService timer, ExecutorService workers, LongSupplier nanos) {
        this.timer = timer;
        this.workers = workers;
        this.nanos = nanos;
    }

    @PostConstruct
    void begin() {
        timer = managedTimer;
        workers = managedWorkers;
    }

    /**
     * Does the work again and again, each time after a pause. A round that is here already stays as it is.
     *
     * @param name  by which log and health tell it
     * @param first how long until it comes for the first time
     * @param pause from one start to the next; a round that takes longer is not started a second time beside itself
     */
    @Allowed(system = true)
    public void every(String name, Duration first, Duration pause, Runnable work) {
        Round round = new Round(name, pause, work, nanos.getAsLong() + first.toNanos());
        if (rounds.putIfAbsent(name, round) == null) {
            round.timer = timer.scheduleAtFixedRate(() -> start(round), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The container's timer outlives an application that is replaced. */
    @PreDestroy
    void end() {
        rounds.values().stream().map(round -> round.timer).filter(Objects::nonNull).forEach(one -> one.cancel(false));
    }

    /** Does the work once, as Sopu itself, on a thread of its own, whoever acts now: what follows a commit. A failure is one line in the log. */
    @Allowed(everyone = true)
    public void once(String name, Runnable work) {
        workers.execute(() -> attempt(name, work, "{0} failed: {1}"));
    }

    /** Rounds that have not been done, with success, for three minutes longer than their pause. */
    @Allowed(everyone = true)
    public List<String> late() {
        long now = nanos.getAsLong();
        return rounds.values().stream().filter(round -> now - round.done > round.pause.plus(PATIENCE).toNanos()).map(round -> round.name).toList();
    }

    private void start(Round round) {
        // nothing may leave this method: the timer would never call it again
        try {
            if (round.running.compareAndSet(false, true)) {
                boolean taken = false;
                try {
                    workers.execute(() -> run(round));
                    taken = true;
                } finally {
                    if (!taken) {
                        round.running.set(false);
                    }
                }
            }
        } catch (Throwable trouble) {
            tell(round.name, trouble, NEXT);
        }
    }

    private void run(Round round) {
        try {
            if (attempt(round.name, round.work, NEXT)) {
                round.done = nanos.getAsLong();
            }
        } finally {
            round.running.set(false);
        }
    }

    private static boolean attempt(String name, Runnable work, String words) {
        try {
            work.run();
            return true;
        } catch (Throwable trouble) {
            tell(name, trouble, words);
            return false;
        }
    }

    private static void tell(String name, Throwable trouble, String words) {
        LOG.log(Level.WARNING, words, new Object[]{name, trouble.toString()});
    }

    private static final class Round {

        private final String name;
        private final Duration pause;
        private final Runnable work;
        private final AtomicBoolean running = new AtomicBoolean();
        private volatile @Nullable Future<?> timer;
        /** When it last ended well; before that, when it should first have come. */
        private volatile long done;

        Round(String name, Duration pause, Runnable work, long done) {
            this.name = name;
            this.pause = pause;
            this.work = work;
            this.done = done;
        }
    }
}
