package fi.sopu.charter;

import java.nio.ByteBuffer;
import java.util.UUID;

/** What one ballot of a follow-up says: a clause and the answer about it, in 17 bytes. */
public record Verdict(UUID clause, Keeping answer) {

    public byte[] payload() {
        return ByteBuffer.allocate(17).putLong(clause.getMostSignificantBits()).putLong(clause.getLeastSignificantBits())
                .put((byte) answer.ordinal()).array();
    }

    /** @throws IllegalArgumentException when the bytes are not a verdict */
    public static Verdict of(byte[] payload) {
        if (payload.length != 17 || payload[16] < 0 || payload[16] >= Keeping.values().length) {
            throw new IllegalArgumentException("not a verdict on a clause");
        }
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        return new Verdict(new UUID(bytes.getLong(), bytes.getLong()), Keeping.values()[bytes.get()]);
    }

    @Override
    public String toString() {
        return "a verdict";
    }
}
