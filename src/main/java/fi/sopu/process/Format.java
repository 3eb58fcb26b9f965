package fi.sopu.process;

import fi.sopu.shared.Coded;

/** How ideas are prioritised: the best and the least of four, or one of two. */
public enum Format implements Coded {
    BEST_WORST(0), DUEL(1);

    private final byte code;

    Format(int code) {
        this.code = (byte) code;
    }

    @Override
    public byte code() {
        return code;
    }
}
