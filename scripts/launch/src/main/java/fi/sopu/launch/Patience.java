package fi.sopu.launch;

import java.time.Duration;

/**
 * Waiting for a program to come up: as long as it gets on, however slow the machine is. It gets on when its log grows or it computes; one that
 * has done neither for two minutes hangs. Says every twenty seconds what is waited for.
 */
final class Patience {

    private static final Duration STUCK = Duration.ofMinutes(2);
    private static final Duration TELLING = Duration.ofSeconds(20);
    /** Nothing that still writes to its log after this will come up. */
    private static final Duration LONGEST = Duration.ofMinutes(30);
    /** A JVM that waits for nothing but time computes less than this share of it. */
    private static final int IDLE = 120;

    private final Child child;
    private final String part;
    private final Stack.Progress progress;
    private final Duration stuck;
    private final long from = System.nanoTime();
    private long told = from;
    private long moved = from;
    private long size;
    private Duration computed = Duration.ZERO;

    Patience(Child child, String part, Stack.Progress progress) {
        this(child, part, progress, STUCK);
    }

    Patience(Child child, String part, Stack.Progress progress, Duration stuck) {
        this.child = child;
        this.part = part;
        this.progress = progress;
        this.stuck = stuck;
    }

    /** Rests for a moment. @throws CannotStart when the program has not got on for too long */
    void pause() {
        var now = System.nanoTime();
        if (child.logSize() != size || child.computed().minus(computed).compareTo(stuck.dividedBy(IDLE)) > 0) {
            size = child.logSize();
            computed = child.computed();
            moved = now;
        }
        if (now - moved > stuck.toNanos() || now - from > LONGEST.toNanos()) {
            throw new CannotStart(part + " hangs: nothing new for " + (now - moved) / 1_000_000_000 + " s, " + (now - from) / 1_000_000_000
                    + " s after its start. Its last word: " + child.lastWord() + " - see " + child.log());
        }
        if (now - told > TELLING.toNanos()) {
            told = now;
            progress.tell(part, "still starting: " + child.lastWord());
        }
        Web.pause();
    }
}
