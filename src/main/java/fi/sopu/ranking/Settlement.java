package fi.sopu.ranking;

/**
 * How far an activity is that is still being answered; never which idea.
 *
 * @param settled share (0 to 1) of the ideas in play that are surely in or surely out of the best k
 * @param enough  further answers would hardly change who is among the best k
 * @param further questions that each participant would have to answer beyond those answered until it is enough; 0 when it is, NaN
 *                when no number within reason would do
 */
public record Settlement(double settled, boolean enough, double further) {

    static final Settlement UNKNOWN = new Settlement(0, false, Double.NaN);

    /** Share of the ideas that is still open. */
    public double open() {
        return 1 - settled;
    }
}
