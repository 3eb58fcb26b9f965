package fi.sopu.process;

/**
 * How many of those on the roll have answered at least once. A number only: who they are is neither shown nor kept.
 *
 * @param answered at least one answer, to any of the stage's questions
 * @param roll     how many may
 */
public record Participation(int answered, int roll) {

    /** Whole percents, 0 for an empty roll. */
    public int percent() {
        return roll == 0 ? 0 : (int) Math.round(100.0 * answered / roll);
    }
}
