package fi.sopu.duel.control;

import fi.sopu.duel.Answer;
import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import fi.sopu.process.Format;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An answer as bytes for a ballot, and a task as bytes for its signature. */
public final class AnswerBytes {

    private static final byte VERSION = 1;

    private AnswerBytes() {
    }

    /**
     * Version, turn, format, kind of verdict, positions of best and least, ideas in their order on the screen.
     *
     * @param turn how many times the task had been answered and undone before, 0 to 100
     */
    public static byte[] of(Task task, Verdict verdict, int turn) {
        ByteBuffer bytes = ByteBuffer.allocate(6 + 16 * task.ideas().size());
        bytes.put(VERSION).put((byte) turn).put((byte) task.format().ordinal()).put((byte) verdict.kind().ordinal());
        boolean chosen = verdict.kind() == Verdict.Kind.CHOSEN;
        bytes.put((byte) (chosen ? task.ideas().indexOf(verdict.best()) : 0));
        bytes.put((byte) (chosen ? task.ideas().indexOf(verdict.least()) : 0));
        task.ideas().forEach(idea -> bytes.putLong(idea.getMostSignificantBits()).putLong(idea.getLeastSignificantBits()));
        return bytes.array();
    }

    public static Answer read(UUID token, String voter, byte[] payload) {
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        if (bytes.get() != VERSION) {
            throw new IllegalStateException("an answer of another version");
        }
        bytes.get();
        Format format = Format.values()[bytes.get()];
        Verdict.Kind kind = Verdict.Kind.values()[bytes.get()];
        int best = bytes.get();
        int least = bytes.get();
        List<UUID> ideas = new ArrayList<>();
        while (bytes.hasRemaining()) {
            ideas.add(new UUID(bytes.getLong(), bytes.getLong()));
        }
        Verdict verdict = kind == Verdict.Kind.CHOSEN ? Verdict.chosen(ideas.get(best), ideas.get(least))
                : new Verdict(kind, null, null);
        return new Answer(token, voter, new Task(format, ideas), verdict);
    }

    /** What is remembered of an answer that was taken back: its turn alone. */
    public static byte[] takenBack(int turn) {
        return new byte[] {VERSION, (byte) turn};
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
