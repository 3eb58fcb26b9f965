package fi.sopu.process;

/**
 * How many took part in a question.
 *
 * @param roll         how many could answer
 * @param participants how many did
 * @param answers      how many answers they gave
 * @param smallest     from how many participants on anything is told of them, as it was promised to them
 */
public record Turnout(int roll, int participants, long answers, int smallest) {

    /** Whether so many took part that something may be told. */
    public boolean isReportable() {
        return participants >= smallest;
    }
}
