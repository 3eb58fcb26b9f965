package fi.sopu.ranking;

import fi.sopu.shared.Coded;

/**
 * How far it is settled which ideas are the best k; never which they are. One rule, {@link Settling}, for everybody who is told: voters, those
 * who run the process, readers of the result.
 *
 * @param best    k: as many as were asked for, at most half of what is ranked; 0 when there is nothing to choose from
 * @param settled share (0 to 1) of the best k as they are now that is expected to be among the best k of the whole roll, had everybody
 *                answered everything
 * @param lack    what is still needed
 * @param people  how many of the roll must have answered at least
 * @param further questions that each participant would have to answer beyond those answered until it is settled; 0 when it is, NaN
 *                when more answers of theirs would not do within reason
 */
public record Settlement(int best, double settled, Lack lack, int people, double further) {

    private static final double PERCENT = 100;
    static final Settlement UNKNOWN = new Settlement(0, 0, Lack.PEOPLE, Settling.LEAST_PEOPLE, Double.NaN);

    /** What is still needed until it is settled. */
    public enum Lack implements Coded {
        /** Nothing: it is settled. */
        NOTHING(0),
        /** Too few of the roll have answered. */
        PEOPLE(1),
        /** Some ideas are so new that few have answered about them. */
        IDEAS(2),
        /** The best are not known well enough. */
        ANSWERS(3);

        private final byte code;

        Lack(int code) {
            this.code = (byte) code;
        }

        @Override
        public byte code() {
            return code;
        }
    }

    /** It is settled: further answers would hardly change who is among the best. */
    public boolean enough() {
        return lack == Lack.NOTHING;
    }

    /** The settled share of a hundred. */
    public int percent() {
        return (int) Math.round(PERCENT * settled);
    }

    /** How many of the best k are expected to stay. */
    public long staying() {
        return Math.round(percent() * best / PERCENT);
    }
}
