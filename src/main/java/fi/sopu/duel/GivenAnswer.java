package fi.sopu.duel;

import java.util.UUID;

/**
 * An answer as it comes from a page.
 *
 * @param signature what {@link AskedTask} carried
 * @param turn      0 at first, one more each time the task is answered anew after undoing
 * @param millis    how long the task was looked at before the answer, in milliseconds, pauses left out; 0 when the page can not tell
 */
public record GivenAnswer(UUID token, Task task, String signature, Verdict verdict, int turn, int millis) {

    private static final int MOST_TURNS = 100;

    public GivenAnswer {
        if (turn < 0 || turn > MOST_TURNS) {
            throw new IllegalArgumentException("turn " + turn);
        }
    }
}
