package fi.sopu.process;

import java.time.Duration;
import java.time.Instant;

/**
 * How coarsely a number that depends on answers is told while they are still taken: down to the next step, from five people on or as many more as the council wants, and not
 * anew before a quarter of an hour has passed. Whoever watches a number, changes the roll and watches again, learns nothing of anybody by it.
 */
public final class Steps {

    /** People, answers: counted in so many. */
    public static final int COUNT = 5;
    /** Shares: counted in so many of a hundred. */
    public static final int PERCENT = 10;
    /** From one taking of the numbers to the next, at least. */
    public static final Duration EVERY = Duration.ofMinutes(15);

    private Steps() {
    }

    /** Whether numbers that were taken then may be taken anew. */
    public static boolean isDue(Instant takenAt, Instant now) {
        return !now.isBefore(takenAt.plus(EVERY));
    }

    /** So many at least. */
    public static int down(int count) {
        return count - count % COUNT;
    }

    /** So many people at least, and 0 for fewer than anything is told of. */
    public static int told(int people, int smallest) {
        return people < smallest ? 0 : down(people);
    }

    /** So many of a hundred at least. */
    public static int percent(int percent) {
        return percent - percent % PERCENT;
    }
}
