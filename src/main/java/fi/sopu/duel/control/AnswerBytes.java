package fi.sopu.duel.control;

import fi.sopu.duel.Answer;
import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An answer as bytes for a ballot, and a task as bytes for its signature. */
public final class AnswerBytes {

    private AnswerBytes() {
    }

    /**
     * Version, turn, format, kind of verdict, positions of best and least, ideas in their order on the screen.
     *
     * @param turn how many times the task had been answered and undone before, 0 to 100
     */
    public static byte[] of(Task task, Verdict verdict, int turn) {
        return new Place(turn, task, verdict, null).bytes();
    }

    public static Answer read(UUID token, String voter, byte[] payload) {
        Place place = Place.read(payload);
        Task task = place.task();
        Verdict verdict = place.verdict();
        if (task == null || verdict == null) {
            throw new IllegalStateException("nothing was answered there");
        }
        return new Answer(token, voter, task, verdict);
    }

    /** What is remembered of an answer that was taken back before it came: its turn alone. */
    public static byte[] takenBack(int turn) {
        return new Place(turn, null, null, null).bytes();
    }

    /** How many times the task had been undone when this answer was given; of one taken back, when it had been given. */
    public static int turn(byte[] payload) {
        return payload[1];
    }

    /** What a task's signature covers. */
    public static byte[] of(Task task) {
        return (task.format() + " " + task.ideas()).getBytes(StandardCharsets.US_ASCII);
    }
}
