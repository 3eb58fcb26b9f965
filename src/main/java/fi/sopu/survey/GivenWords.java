package fi.sopu.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What somebody answers to an instrument's open question, in {@value #LENGTH} bytes, however long it is. It lies in a ballot box of its own, under keys of its own: nothing but the
 * answerer's key leads from it to what the same person answered to the statements.
 *
 * @param words on lines, possibly none
 * @param turn  as of {@link Given}
 */
public record GivenWords(String words, int turn) {

    /** In characters. */
    public static final int MOST = 1000;
    private static final int BYTES_EACH = 4;
    public static final int LENGTH = Integer.BYTES + MOST * BYTES_EACH;

    /** @throws IllegalArgumentException when there are too many */
    public GivenWords {
        if (words.codePointCount(0, words.length()) > MOST) {
            throw new IllegalArgumentException("too many words");
        }
    }

    /** The box of a round's words. */
    public static UUID box(UUID round) {
        return UUID.nameUUIDFromBytes(("words " + round).getBytes(StandardCharsets.UTF_8));
    }

    public byte[] payload() {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + text.length).putInt(turn).put(text).array();
    }

    public static GivenWords of(byte[] payload) {
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        int turn = bytes.getInt();
        byte[] text = new byte[bytes.remaining()];
        bytes.get(text);
        return new GivenWords(new String(text, StandardCharsets.UTF_8), turn);
    }

    @Override
    public String toString() {
        return "somebody's words";
    }
}
