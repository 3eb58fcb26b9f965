package fi.sopu.estimate;

/**
 * What is said of a change, never with a p-value: a word, the interval that the word follows from, and how many people it rests on.
 *
 * @param mean   later minus earlier
 * @param low    the interval's ends, {@link Estimate#LEVEL}
 * @param people whom it rests on: the pairs, or the smaller of the two groups
 */
public record MeasuredChange(Word word, double mean, double low, double high, int people, boolean paired) {

    /** What a change is called. */
    public enum Word {
        BETTER, WORSE,
        /** No change that matters: whatever it is, it is smaller than the smallest that does. */
        SAME,
        /** It may be a change that matters, and it may be none: the usual answer of few people. */
        CANNOT_TELL
    }

    /**
     * A unit by itself, or the whole. Of many units beside each other some would be called better by chance: then {@link Changes#together}.
     *
     * @param smallest change that matters, fixed before the round
     */
    public static MeasuredChange of(Contrast contrast, double smallest) {
        double half = Student.twoSided(Estimate.LEVEL, contrast.freedom()) * contrast.error();
        return said(contrast, contrast.mean(), contrast.mean() - half, contrast.mean() + half, smallest, 0);
    }

    /** Those who answered both times, by their own differences. */
    public static MeasuredChange paired(Moments differences, double smallest) {
        return of(Contrast.paired(differences), smallest);
    }

    /** Two groups as if of different people; by Welch's t, since one may differ more among themselves than the other. */
    public static MeasuredChange unpaired(Moments before, Moments after, double smallest) {
        Contrast contrast = Contrast.unpaired(before, after);
        double b = before.variance() / before.n();
        double a = after.variance() / after.n();
        double freedom = a + b == 0 ? contrast.freedom() : (a + b) * (a + b) / (b * b / (before.n() - 1) + a * a / (after.n() - 1));
        double half = Student.twoSided(Estimate.LEVEL, freedom) * Math.sqrt(a + b);
        return said(contrast, contrast.mean(), contrast.mean() - half, contrast.mean() + half, smallest, 0);
    }

    /**
     * A level carried on: what it is likely to be now where the level itself is not shown again, since together with what is shown already it would tell of the few who
     * came or left. It is made of figures that are shown anyway. Of those who answered both times, as if those who came and left were like them.
     *
     * @param before the level as it was shown last
     */
    public Estimate carried(Estimate before) {
        double now = before.mean() + mean;
        double up = Math.hypot(before.high() - before.mean(), high - mean);
        double down = Math.hypot(before.mean() - before.low(), mean - low);
        return new Estimate(now, now - down, now + up, Math.min(people, before.people()));
    }

    /** @param none changes up to this are taken for none: the word better or worse needs an interval beyond it */
    static MeasuredChange said(Contrast contrast, double mean, double low, double high, double smallest, double none) {
        if (!(smallest > 0)) {
            throw new IllegalArgumentException("a smallest change of " + smallest);
        }
        return new MeasuredChange(word(low, high, smallest, none), mean, low, high, contrast.people(), contrast.paired());
    }

    private static Word word(double low, double high, double smallest, double none) {
        if (low > -smallest && high < smallest) {
            return Word.SAME;
        }
        if (low > none) {
            return Word.BETTER;
        }
        return high < -none ? Word.WORSE : Word.CANNOT_TELL;
    }
}
