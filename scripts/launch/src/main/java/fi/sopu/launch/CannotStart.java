package fi.sopu.launch;

/** Something outside keeps Sopu from starting; the message is one line for the person at the terminal and says what to do. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
