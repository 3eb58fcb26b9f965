package fi.sopu.programme;

import fi.sopu.shared.Coded;

/**
 * What is asked when a programme has been over for a while: whether each of these is so. Sopu's own words, which nobody has validated. Each has its text
 * ({@code programme.impact.USED}), and its place in what is sealed.
 */
public enum ImpactStatement implements Coded {
    /** One has used in one's work what was learned. */
    USED(0),
    /** Something is done otherwise at work since then. */
    CHANGED(1),
    /** One works with people whom one met there. */
    TOGETHER(2),
    /** Those for whom the services are notice it. */
    NOTICED(3);

    private final byte code;

    ImpactStatement(int code) {
        this.code = (byte) code;
    }

    @Override
    public byte code() {
        return code;
    }
}
