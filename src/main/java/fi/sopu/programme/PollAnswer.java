package fi.sopu.programme;

import java.util.Arrays;
import java.util.Optional;

/** What somebody says of a time that is offered. Each has its words in the texts ({@code programme.poll.says.SUITS}), and its letter where it is stored. */
public enum PollAnswer {
    SUITS('S'), IF_NEED_BE('I'), DOES_NOT('N');

    private final char letter;

    PollAnswer(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }

    /** Empty of a letter that is none. */
    public static Optional<PollAnswer> of(char letter) {
        return Arrays.stream(values()).filter(one -> one.letter == letter).findFirst();
    }

    /** Empty of a name that is none. */
    public static Optional<PollAnswer> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
