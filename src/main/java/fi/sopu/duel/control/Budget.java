package fi.sopu.duel.control;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Format;

/**
 * How many answers a question's part of its stage's minutes covers. Reckoned with 3.5 s to read an idea for the first time, 1 s for
 * each later time, 2.5 s to decide a duel and 6 s to decide a four, half of the ideas being new.
 */
public final class Budget {

    private static final double READING = (3.5 + 1) / 2;
    private static final double DUEL = 2.5;
    private static final double FOUR = 6;
    private static final int LEAST = 3;

    private Budget() {
    }

    public static int answers(AskedQuestion question) {
        double seconds = 60.0 * question.stage().minutes() / Math.max(1, question.positions());
        return Math.max(LEAST, (int) Math.round(seconds / seconds(question.plan().format())));
    }

    /**
     * How many of the budget's questions somebody has used up by passing them by: a third of it is free, so that nobody comes to the questions of
     * their choice by passing all others.
     *
     * @param passed tasks skipped, or said to be beyond choosing
     */
    public static int used(int budget, int passed) {
        return Math.max(0, passed - budget / 3);
    }

    /** Seconds that one answer takes. */
    public static double seconds(Format format) {
        return format == Format.BEST_WORST ? 4 * READING + FOUR : 2 * READING + DUEL;
    }
}
