package fi.sopu.charter;

import fi.sopu.process.Keeping;
import fi.sopu.shared.Coded;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one ballot of a follow-up says: a clause and the answer about it, in 21 bytes.
 *
 * @param answer null when the answer was taken back; no ballot says so, only the mark that is left of it
 * @param turn how many times the answerer has made up their mind about the clause: a message that was held up on its
 *             way has a lower one than what came after it, and does not undo it
 */
public record ClauseVerdict(UUID clause, @Nullable Keeping answer, int turn) {

    /** Bytes of each. */
    public static final int LENGTH = 21;
    private static final byte NONE = -1;

    public byte[] payload() {
        return ByteBuffer.allocate(LENGTH).putLong(clause.getMostSignificantBits()).putLong(clause.getLeastSignificantBits())
                .put(answer == null ? NONE : answer.code()).putInt(turn).array();
    }

    /** @throws IllegalArgumentException when the bytes are not a verdict */
    public static ClauseVerdict of(byte[] payload) {
        if (payload.length != LENGTH) {
            throw new IllegalArgumentException("not a verdict on a clause");
        }
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        UUID clause = new UUID(bytes.getLong(), bytes.getLong());
        byte answer = bytes.get();
        return new ClauseVerdict(clause, answer == NONE ? null : Coded.of(Keeping.class, answer), bytes.getInt());
    }

    public boolean isAfter(ClauseVerdict other) {
        return turn > other.turn;
    }

    @Override
    public String toString() {
        return "a verdict";
    }
}
