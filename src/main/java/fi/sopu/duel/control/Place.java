package fi.sopu.duel.control;

import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import fi.sopu.process.Format;
import fi.sopu.shared.Coded;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of a voter's places in the ballot box: the task that was given there, what was answered, and which task was drawn by that answer for the
 * place {@value Hand#LANES} further on, so that drawing costs no row of its own and is done once.
 *
 * @param turn    how many times the task had been answered and undone before, 0 to 100; {@link #GIVEN} while it is only given
 * @param task    null for a place that was undone before its answer came: the place that gave it knows the task
 * @param verdict null while it is not answered
 * @param next    what was drawn by the answer; null for nothing
 */
public record Place(int turn, @Nullable Task task, @Nullable Verdict verdict, @Nullable Task next) {

    /** Any answer comes after it. */
    public static final int GIVEN = -1;

    private static final byte VERSION = 1;
    /** Where a verdict's code would stand. */
    private static final byte OPEN = 3;

    public boolean isOpen() {
        return verdict == null;
    }

    /** Undone: not answered, and not answered anew by a message of the same turn or an earlier one. */
    public Place undone(int turnUndone) {
        return new Place(turnUndone, task, null, next);
    }

    /** Version, turn, format, kind of verdict, positions of best and least, ideas; then format and ideas of the next one. */
    public byte[] bytes() {
        if (task == null) {
            return new byte[]{VERSION, (byte) turn};
        }
        ByteBuffer bytes = ByteBuffer.allocate(6 + 16 * task.ideas().size() + (next == null ? 0 : 1 + 16 * next.ideas().size()));
        bytes.put(VERSION).put((byte) turn).put(task.format().code()).put(verdict == null ? OPEN : verdict.kind().code());
        bytes.put(position(task, verdict == null ? null : verdict.best())).put(position(task, verdict == null ? null : verdict.least()));
        put(bytes, task);
        if (next != null) {
            bytes.put(next.format().code());
            put(bytes, next);
        }
        return bytes.array();
    }

    private static byte position(Task task, @Nullable UUID chosen) {
        return (byte) (chosen == null ? 0 : task.ideas().indexOf(chosen));
    }

    private static void put(ByteBuffer bytes, Task task) {
        task.ideas().forEach(idea -> bytes.putLong(idea.getMostSignificantBits()).putLong(idea.getLeastSignificantBits()));
    }

    public static Place read(byte[] payload) {
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        if (bytes.get() != VERSION) {
            throw new IllegalStateException("an answer of another version");
        }
        int turn = bytes.get();
        if (!bytes.hasRemaining()) {
            return new Place(turn, null, null, null);
        }
        Format format = Coded.of(Format.class, bytes.get());
        byte kind = bytes.get();
        int best = bytes.get();
        int least = bytes.get();
        Task task = task(format, bytes);
        Verdict verdict = kind == OPEN ? null : kind == Verdict.Kind.CHOSEN.code() ? Verdict.chosen(task.ideas().get(best), task.ideas().get(least))
                : new Verdict(Coded.of(Verdict.Kind.class, kind), null, null);
        return new Place(turn, task, verdict, bytes.hasRemaining() ? task(Coded.of(Format.class, bytes.get()), bytes) : null);
    }

    private static Task task(Format format, ByteBuffer bytes) {
        List<UUID> ideas = new ArrayList<>();
        for (int idea = 0; idea < Task.size(format); idea++) {
            ideas.add(new UUID(bytes.getLong(), bytes.getLong()));
        }
        return new Task(format, ideas);
    }

    @Override
    public String toString() {
        return "a place";
    }
}
