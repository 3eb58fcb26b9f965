package fi.sopu.process;

import fi.sopu.shared.Coded;

/** What somebody says of a clause when its keeping is asked about. */
public enum Keeping implements Coded {
    KEPT(0), PARTLY(1), NOT_KEPT(2), CANT_SAY(3);

    private final byte code;

    Keeping(int code) {
        this.code = (byte) code;
    }

    @Override
    public byte code() {
        return code;
    }

    /** False for the answer that takes no side. */
    public boolean takesSide() {
        return this != CANT_SAY;
    }
}
