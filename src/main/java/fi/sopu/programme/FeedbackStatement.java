package fi.sopu.programme;

import fi.sopu.shared.Coded;

/** What is asked after a day: whether each of these is so. Each has its words in the texts ({@code programme.feedback.USEFUL}), and its place in what is sealed. */
public enum FeedbackStatement implements Coded {
    /** The day was of use for one's work. */
    USEFUL(0),
    /** One could take part, and was listened to. */
    HEARD(1),
    /** One knows what to do next. */
    NEXT(2);

    private final byte code;

    FeedbackStatement(int code) {
        this.code = (byte) code;
    }

    @Override
    public byte code() {
        return code;
    }
}
