package fi.sopu.tenant.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With the container's one timer thread, and workers of its own. */
class RoundsTest {

    private static final Duration SOON = Duration.ofMillis(5);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);
    private final Rounds rounds = new Rounds(timer, workers, nanos::get);

    @AfterEach
    void end() {
        timer.shutdownNow();
        workers.shutdownNow();
    }

    @Test
    void aRoundSurvivesWhateverItThrows() throws InterruptedException {
        BlockingQueue<Integer> done = new LinkedBlockingQueue<>();
        AtomicInteger turn = new AtomicInteger();
        rounds.every("failing", SOON, SOON, () -> {
            int now = turn.incrementAndGet();
            switch (now) {
                case 1 -> throw new IllegalStateException("Attempting to execute an operation on a closed EntityManager.");
                case 2 -> throw new NoClassDefFoundError("somewhere");
                case 3 -> throw new StackOverflowError();
                default -> done.add(now);
            }
        });
        for (int next = 4; next <= 6; next++) {
            assertEquals(next, done.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void anApplicationThatIsReplacedStartsNoRoundAnyMore() throws InterruptedException {
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        rounds.every("its own", SOON, SOON, () -> done.add("its own"));
        assertEquals("its own", done.poll(20, TimeUnit.SECONDS));
        rounds.end();
        // the container's one timer thread comes to this after whatever it had begun
        BlockingQueue<String> other = new LinkedBlockingQueue<>();
        timer.schedule(() -> other.add("another's"), 10 * SOON.toMillis(), TimeUnit.MILLISECONDS);
        assertEquals("another's", other.poll(20, TimeUnit.SECONDS));
        workers.shutdown();
        assertTrue(workers.awaitTermination(20, TimeUnit.SECONDS));
        done.clear();
        timer.schedule(() -> other.add("later"), 10 * SOON.toMillis(), TimeUnit.MILLISECONDS);
        assertEquals("later", other.poll(20, TimeUnit.SECONDS));
        assertTrue(done.isEmpty());
    }

    @Test
    void aRoundSurvivesThatNobodyHasTimeForIt() throws InterruptedException {
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        AtomicInteger offered = new AtomicInteger();
        ExecutorService full = new java.util.concurrent.ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>()) {
            @Override
            public void execute(Runnable work) {
                if (offered.incrementAndGet() < 3) {
                    throw new RejectedExecutionException("full");
                }
                super.execute(work);
            }
        };
        try {
            new Rounds(timer, full, nanos::get).every("crowded", SOON, SOON, () -> done.add("done"));
            assertEquals("done", done.poll(20, TimeUnit.SECONDS));
        } finally {
            full.shutdownNow();
        }
    }

    @Test
    void oneThatHangsKeepsNoOtherWaitingAndIsNotStartedTwice() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger started = new AtomicInteger();
        BlockingQueue<String> other = new LinkedBlockingQueue<>();
        rounds.every("hanging", Duration.ZERO, SOON, () -> {
            started.incrementAndGet();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        rounds.every("other", SOON, SOON, () -> other.add("done"));
        for (int i = 0; i < 5; i++) {
            assertEquals("done", other.poll(20, TimeUnit.SECONDS));
        }
        assertEquals(1, started.get());
        release.countDown();
    }

    @Test
    void whoHasNotDoneItForThreeMinutesMoreThanPlannedIsLate() throws InterruptedException {
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        AtomicInteger failing = new AtomicInteger();
        Duration minute = Duration.ofMinutes(1);
        // the real timer never comes to these within the test: only the clock that health reads goes on
        rounds.every("never", Duration.ofHours(1), minute, () -> {});
        rounds.every("failing", SOON, SOON, () -> {
            failing.incrementAndGet();
            throw new IllegalStateException("no");
        });
        rounds.every("good", SOON, SOON, () -> done.add("done"));
        assertEquals(List.of(), rounds.late());
        nanos.addAndGet(Duration.ofHours(1).plus(minute).plus(Rounds.PATIENCE).toNanos());
        done.clear();
        assertEquals("done", done.poll(20, TimeUnit.SECONDS));
        assertEquals("done", done.poll(20, TimeUnit.SECONDS));
        assertTrue(failing.get() > 0);
        assertEquals(List.of("failing"), rounds.late());
        nanos.incrementAndGet();
        assertEquals(List.of("failing", "never"), rounds.late());
    }

    @Test
    void toldTwiceIsDoneOnce() throws InterruptedException {
        AtomicInteger second = new AtomicInteger();
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        rounds.every("same", SOON, SOON, () -> done.add("first"));
        rounds.every("same", Duration.ZERO, SOON, second::incrementAndGet);
        assertEquals("first", done.poll(20, TimeUnit.SECONDS));
        assertEquals("first", done.poll(20, TimeUnit.SECONDS));
        assertEquals(0, second.get());
    }
}
