package fi.sopu.programme;

import fi.sopu.process.Keeping;
import fi.sopu.shared.Coded;
import fi.sopu.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one person says of what a programme has brought about: a byte for each statement, then the words.
 *
 * @param said  what was said of each statement; of those that were passed over, nothing
 * @param words or ""
 */
public record ImpactAnswers(Map<ImpactStatement, Keeping> said, String words) {

    /** Characters of the words. */
    public static final int MOST = 500;
    private static final int STATEMENTS = ImpactStatement.values().length;
    private static final int BYTES_EACH = 4;
    /** The longest of them, in bytes. */
    public static final int LENGTH = STATEMENTS + MOST * BYTES_EACH;
    /** Of somebody who has said nothing. */
    public static final ImpactAnswers NONE = new ImpactAnswers(Map.of(), "");
    private static final byte PASSED = -1;

    /** @throws Refused when there are too many words */
    public ImpactAnswers {
        said = Map.copyOf(said);
        if (words.codePointCount(0, words.length()) > MOST) {
            throw new Refused("programme.wrong.impactWords", MOST);
        }
    }

    /** @throws Refused when nothing is said */
    public byte[] payload() {
        if (said.isEmpty() && words.isEmpty()) {
            throw new Refused("programme.wrong.feedback");
        }
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[STATEMENTS + text.length];
        for (ImpactStatement one : ImpactStatement.values()) {
            Keeping answer = said.get(one);
            bytes[one.code()] = answer == null ? PASSED : answer.code();
        }
        System.arraycopy(text, 0, bytes, STATEMENTS, text.length);
        return bytes;
    }

    /** @throws IllegalArgumentException when the bytes are none */
    public static ImpactAnswers of(byte[] payload) {
        if (payload.length < STATEMENTS) {
            throw new IllegalArgumentException("no answers");
        }
        Map<ImpactStatement, Keeping> said = new EnumMap<>(ImpactStatement.class);
        for (ImpactStatement one : ImpactStatement.values()) {
            if (payload[one.code()] != PASSED) {
                said.put(one, Coded.of(Keeping.class, payload[one.code()]));
            }
        }
        return new ImpactAnswers(said, new String(Arrays.copyOfRange(payload, STATEMENTS, payload.length), StandardCharsets.UTF_8));
    }

    /** Says nothing of what is in it. */
    @Override
    public String toString() {
        return "answers";
    }
}
