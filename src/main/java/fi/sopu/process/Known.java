package fi.sopu.process;

/**
 * How far it was settled who is at the top of a ranking, by the rule that voters and those who ran the process were told of.
 *
 * @param best    how many the top is, at most half of those ranked; 0 where there is nothing to choose from
 * @param percent how many of a hundred of them are expected to be at the top had everybody who was asked answered everything
 * @param settled further answers would hardly have changed the top
 */
public record Known(int best, int percent, boolean settled) {

    public Known {
        if (best < 0 || percent < 0 || percent > 100) {
            throw new IllegalArgumentException(percent + " % of the first " + best);
        }
    }

    /** How many of the top are expected to stay. */
    public long staying() {
        return Math.round(percent * best / 100.0);
    }
}
