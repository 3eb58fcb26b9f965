package fi.sopu.survey;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/**
 * What one ballot of a round says: somebody's answers about the statements of one dimension, in {@value #LENGTH} bytes, however many there are.
 *
 * @param dimension place in the instrument, from 0
 * @param answers   in the order of the statements: 1 to 5, {@value #CANT_SAY} for "can't say", 0 while there is none
 * @param turn      how many times the answerer has changed something in the dimension: a message that was held up on its way has a lower one than what
 *                  came after it, and does not undo it
 * @param unit      where the answerer was when the round opened
 * @param pseudonym the answerer's in the whole series: it pairs their rounds, and says who it is to nobody without the series' key
 */
public record Given(int dimension, byte[] answers, int turn, UUID unit, UUID pseudonym) {

    public static final int CANT_SAY = 6;
    public static final int MOST = 12;
    public static final int LENGTH = 2 + MOST + Integer.BYTES + 4 * Long.BYTES;

    /** @throws IllegalArgumentException when there are too many, or one is none of these */
    public Given {
        if (answers.length > MOST || dimension < 0 || dimension > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("not answers to a dimension");
        }
        for (byte answer : answers) {
            if (answer < 0 || answer > CANT_SAY) {
                throw new IllegalArgumentException("no such answer");
            }
        }
    }

    public byte[] payload() {
        return ByteBuffer.allocate(LENGTH).put((byte) dimension).put((byte) answers.length).put(Arrays.copyOf(answers, MOST)).putInt(turn)
                .putLong(unit.getMostSignificantBits()).putLong(unit.getLeastSignificantBits())
                .putLong(pseudonym.getMostSignificantBits()).putLong(pseudonym.getLeastSignificantBits()).array();
    }

    /** @throws IllegalArgumentException when the bytes are no such answers */
    public static Given of(byte[] payload) {
        if (payload.length != LENGTH) {
            throw new IllegalArgumentException("not answers to a dimension");
        }
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        int dimension = bytes.get();
        int count = bytes.get();
        byte[] answers = new byte[MOST];
        bytes.get(answers);
        return new Given(dimension, Arrays.copyOf(answers, count), bytes.getInt(), new UUID(bytes.getLong(), bytes.getLong()), new UUID(bytes.getLong(), bytes.getLong()));
    }

    public boolean isAfter(Given other) {
        return turn > other.turn;
    }

    /** How many of the statements have an answer, "can't say" among them. */
    public int done() {
        int done = 0;
        for (byte answer : answers) {
            done += answer > 0 ? 1 : 0;
        }
        return done;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Given given && Arrays.equals(payload(), given.payload());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(payload());
    }

    @Override
    public String toString() {
        return "answers to a dimension";
    }
}
