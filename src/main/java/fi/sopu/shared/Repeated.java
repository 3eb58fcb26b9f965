package fi.sopu.shared;

/** The same sending of a form has done its work already; nothing was done again. */
public class Repeated extends RuntimeException {

    public Repeated() {
        super("done already");
    }
}
