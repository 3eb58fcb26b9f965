package fi.sopu.process;

/**
 * Decides what may be told of a clause's answers in a small electorate.
 * <ul>
 * <li>Nothing, where fewer than the limit answered or took a side.</li>
 * <li>Only a band, where all but at most a few gave one answer, counted among those who took a side ("can't say" among
 * all): the band always covers unanimity and at least one dissent, so it never says that everybody agreed, and the others'
 * answers stay unsaid with it.</li>
 * <li>Otherwise the counts. No sum over clauses is ever told, so nothing hidden can be worked out from what is shown.</li>
 * </ul>
 */
public final class Disclosure {

    private static final int WIDE_BAND_BELOW = 10;

    private final int limit;

    /** @param limit smallest number of answers that is told of; never less than five */
    public Disclosure(int limit) {
        this.limit = limit(limit);
    }

    /** The smallest number of answers that is told of; never less than five. */
    public static int limit(int wanted) {
        return Math.max(5, wanted);
    }

    public Keepings of(Tally tally) {
        if (tally.answers() < limit || tally.sides() < limit) {
            return Keepings.HIDDEN;
        }
        for (Keeping answer : Keeping.values()) {
            int whole = answer.takesSide() ? tally.sides() : tally.answers();
            if (10 * tally.count(answer) >= outOfTen(whole) * whole) {
                return new Keepings(tally.answers(), null, new Band(answer, outOfTen(whole)),
                        answer.takesSide() ? banded(answer, whole) : null);
            }
        }
        return new Keepings(tally.answers(), tally, null, Wilson.interval(tally.kept(), tally.sides()));
    }

    /** Nine of ten; eight of ten among fewer than ten, where nine of ten would be all of them. */
    private static int outOfTen(int whole) {
        return whole < WIDE_BAND_BELOW ? 8 : 9;
    }

    /** From the least to the most that the band allows: the interval must not tell what the band hides. */
    private static Interval banded(Keeping answer, int whole) {
        int least = (outOfTen(whole) * whole + 9) / 10;
        return answer == Keeping.KEPT
                ? new Interval(Wilson.interval(least, whole).low(), 1)
                : new Interval(0, Wilson.interval(whole - least, whole).high());
    }
}
