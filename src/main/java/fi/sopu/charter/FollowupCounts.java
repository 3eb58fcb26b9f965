package fi.sopu.charter;

import fi.sopu.process.OutcomeItem;
import fi.sopu.shared.Words;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How a clause's {@link Keepings} are written into the outcome that process publishes, and read from it:
 * {@code KEPT}, {@code PARTLY}, {@code NOT_KEPT}, {@code CANT_SAY} and {@code ANSWERS} where counts may be told;
 * {@code ANSWERS} and {@code BAND_KEPT} (or another answer) = 9 or 8 for "at least nine of ten"; nothing where too few
 * answered. The item's score is the share that finds the clause kept among those who took a side, its ends the 90 %
 * interval; of a band the score is the middle of the interval, and of a hidden clause the interval is 0 to 1.
 */
public final class FollowupCounts {

    private static final String ANSWERS = "ANSWERS";
    private static final String BAND = "BAND_";

    private FollowupCounts() {
    }

    /** @param number the clause's number in its version */
    public static OutcomeItem written(Keepings keepings, Words text, int number) {
        Map<String, Integer> counts = new TreeMap<>();
        if (!keepings.hidden()) {
            counts.put(ANSWERS, keepings.answers());
        }
        if (keepings.counts() != null) {
            for (Keeping answer : Keeping.values()) {
                counts.put(answer.name(), keepings.counts().count(answer));
            }
        }
        if (keepings.band() != null) {
            counts.put(BAND + keepings.band().answer().name(), keepings.band().atLeast());
        }
        Interval kept = keepings.kept() == null ? new Interval(0, 1) : keepings.kept();
        double score = keepings.counts() != null
                ? (double) keepings.counts().kept() / keepings.counts().sides() : (kept.low() + kept.high()) / 2;
        return new OutcomeItem(keepings.clause(), text, number, score, kept.low(), kept.high(), counts);
    }

    /** How many answered about the clause, 0 where nothing is told. */
    public static int answers(OutcomeItem item) {
        return item.count(ANSWERS);
    }

    /** @param root the clause's lasting id */
    public static Keepings read(OutcomeItem item, UUID root) {
        Tally counts = !item.counts().containsKey(Keeping.KEPT.name()) ? null : new Tally(item.count("KEPT"),
                item.count("PARTLY"), item.count("NOT_KEPT"), item.count("CANT_SAY"));
        Band band = null;
        for (Keeping answer : Keeping.values()) {
            if (item.counts().containsKey(BAND + answer.name())) {
                band = new Band(answer, item.count(BAND + answer.name()));
            }
        }
        boolean known = counts != null || band != null && band.answer().takesSide();
        return new Keepings(item.source(), root, item.count(ANSWERS), counts, band,
                known ? new Interval(item.low(), item.high()) : null);
    }
}
