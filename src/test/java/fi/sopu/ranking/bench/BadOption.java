package fi.sopu.ranking.bench;

/** Something asked for that cannot be; the message says what and why. */
public final class BadOption extends RuntimeException {

    public BadOption(String message) {
        super(message);
    }
}
