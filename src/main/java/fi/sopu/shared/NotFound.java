package fi.sopu.shared;

/** There is no such thing in this council. What another council has is missing too. */
public class NotFound extends RuntimeException {
    public NotFound(String what) {
        super(what);
    }
}
