package fi.sopu.shared;

/**
 * A value that is stored as a number of its own, which says the same for ever: what was written is still read when values are added, go, or
 * change places. A number that is no longer used is not given again. CodesTest holds each value to its number.
 */
public interface Coded {

    /** 0 to 127: it fits into a byte, and leaves those below 0 for what has no value. */
    byte code();

    /** @throws IllegalArgumentException when none of these has the number */
    static <E extends Enum<E> & Coded> E of(Class<E> kind, int code) {
        for (E one : kind.getEnumConstants()) {
            if (one.code() == code) {
                return one;
            }
        }
        throw new IllegalArgumentException("no " + kind.getSimpleName() + " has the number " + code);
    }
}
