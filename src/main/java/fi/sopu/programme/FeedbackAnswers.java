package fi.sopu.programme;

import fi.sopu.process.Keeping;
import fi.sopu.shared.Coded;
import fi.sopu.shared.Refused;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one person says of a day, in so many bytes as there are statements: one for each, whether it has been answered or not.
 *
 * @param said what was said of each statement; of those that were passed over, nothing
 */
public record FeedbackAnswers(Map<FeedbackStatement, Keeping> said) {

    /** Bytes of each. */
    public static final int LENGTH = FeedbackStatement.values().length;
    private static final byte NONE = -1;

    public FeedbackAnswers {
        said = Map.copyOf(said);
    }

    /** @throws Refused when nothing is said */
    public byte[] payload() {
        if (said.isEmpty()) {
            throw new Refused("programme.wrong.feedback");
        }
        byte[] bytes = new byte[LENGTH];
        for (FeedbackStatement one : FeedbackStatement.values()) {
            Keeping answer = said.get(one);
            bytes[one.code()] = answer == null ? NONE : answer.code();
        }
        return bytes;
    }

    /** @throws IllegalArgumentException when the bytes are none */
    public static FeedbackAnswers of(byte[] payload) {
        if (payload.length != LENGTH) {
            throw new IllegalArgumentException("no feedback");
        }
        Map<FeedbackStatement, Keeping> said = new EnumMap<>(FeedbackStatement.class);
        for (FeedbackStatement one : FeedbackStatement.values()) {
            if (payload[one.code()] != NONE) {
                said.put(one, Coded.of(Keeping.class, payload[one.code()]));
            }
        }
        return new FeedbackAnswers(said);
    }

    /** Says nothing of what is in it. */
    @Override
    public String toString() {
        return "feedback";
    }
}
