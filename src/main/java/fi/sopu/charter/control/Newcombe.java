package fi.sopu.charter.control;

import fi.sopu.charter.Change;
import fi.sopu.process.Interval;
import fi.sopu.process.Keepings;
import fi.sopu.process.Tally;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Interval of the difference of two shares from their Wilson intervals (Newcombe 1998, method 10). Takes the rounds as
 * independent, which is on the careful side: who answered what in both can not be known.
 */
public final class Newcombe {

    private Newcombe() {
    }

    /** @return the change, or empty where either round's counts are hidden */
    public static Optional<Change> change(@Nullable Keepings earlier, Keepings later) {
        Interval b = earlier == null ? null : earlier.kept();
        Interval a = later.kept();
        if (earlier == null || earlier.counts() == null || later.counts() == null || a == null || b == null) {
            return Optional.empty();
        }
        double before = share(earlier.counts());
        double after = share(later.counts());
        double difference = after - before;
        double low = difference - Math.hypot(after - a.low(), b.high() - before);
        double high = difference + Math.hypot(a.high() - after, before - b.low());
        return Optional.of(new Change(points(difference), points(low), points(high)));
    }

    private static double share(Tally counts) {
        return (double) counts.kept() / counts.sides();
    }

    private static int points(double share) {
        return (int) Math.round(100 * share);
    }
}
