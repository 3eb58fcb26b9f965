package fi.sopu.shared;

/** The actor's roles do not allow this use case. */
public class Forbidden extends RuntimeException {
    public Forbidden(String what) {
        super(what);
    }
}
