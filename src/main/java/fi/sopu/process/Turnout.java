package fi.sopu.process;

/**
 * How many took part in a question.
 *
 * @param roll         how many could answer
 * @param participants how many did
 * @param answers      how many answers they gave
 */
public record Turnout(int roll, int participants, long answers) {
}
