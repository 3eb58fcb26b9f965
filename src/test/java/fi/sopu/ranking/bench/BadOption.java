package fi.sopu.ranking.bench;

/** Something asked for that cannot be; the message says what and why. */
final class BadOption extends RuntimeException {

    BadOption(String message) {
        super(message);
    }
}
