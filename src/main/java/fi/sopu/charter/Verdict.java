package fi.sopu.charter;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What one ballot of a follow-up says: a clause and the answer about it, in 21 bytes.
 *
 * @param turn how many times the answerer has made up their mind about the clause: a message that was held up on its
 *             way has a lower one than what came after it, and does not undo it
 */
public record Verdict(UUID clause, Keeping answer, int turn) {

    private static final int LENGTH = 21;

    public byte[] payload() {
        return ByteBuffer.allocate(LENGTH).putLong(clause.getMostSignificantBits()).putLong(clause.getLeastSignificantBits())
                .put((byte) answer.ordinal()).putInt(turn).array();
    }

    /** @throws IllegalArgumentException when the bytes are not a verdict */
    public static Verdict of(byte[] payload) {
        if (payload.length != LENGTH || payload[16] < 0 || payload[16] >= Keeping.values().length) {
            throw new IllegalArgumentException("not a verdict on a clause");
        }
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        return new Verdict(new UUID(bytes.getLong(), bytes.getLong()), Keeping.values()[bytes.get()], bytes.getInt());
    }

    public boolean isAfter(Verdict other) {
        return turn > other.turn;
    }

    @Override
    public String toString() {
        return "a verdict";
    }
}
