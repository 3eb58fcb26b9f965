package fi.sopu.process;

/**
 * How much the head of a ranking hangs on who happened to answer.
 *
 * @param top     how many of the first it is about
 * @param percent in how many of a hundred councils, drawn anew from those who answered, the same ones come first
 */
public record Robustness(int top, int percent) {

    public Robustness {
        if (top < 1 || percent < 0 || percent > 100) {
            throw new IllegalArgumentException("the first " + top + " stay in " + percent + " %");
        }
    }
}
