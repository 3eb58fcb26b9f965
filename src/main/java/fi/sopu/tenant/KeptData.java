package fi.sopu.tenant;

import java.io.Serializable;

/**
 * A kind of data that a council keeps for a time and forgets then by itself. The room that keeps it says so ({@link KeepsForATime}); how long it is kept, the council decides within what is of
 * use and what is proportionate.
 *
 * @param kind  key of its name among the texts. Stored with what a council has chosen, and so never changed
 * @param why   key of what it is kept for
 * @param act   what the log says when some of it was forgotten, component first
 * @param time  how long it is kept
 * @param rows  entity whose rows it is, as JPQL names it
 * @param since the row's field from which its time is counted
 * @param which a condition on the row {@code r}, where it is not of all rows; else ""
 */
public record KeptData(String kind, String why, String act, Time time, String rows, String since, String which) {

    /**
     * In days.
     *
     * @param usual where the council has chosen nothing
     * @param least that it is of use for
     * @param most  that may be chosen
     */
    public record Time(int usual, int least, int most) implements Serializable {
    }

    /** Condition on the row {@code r}, with a parameter {@code before}. */
    public String older() {
        return "r." + since + " < :before" + (which.isEmpty() ? "" : " and " + which);
    }
}
