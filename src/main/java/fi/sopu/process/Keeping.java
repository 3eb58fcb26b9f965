package fi.sopu.process;

/** What somebody says of a clause when its keeping is asked about. */
public enum Keeping {
    KEPT, PARTLY, NOT_KEPT, CANT_SAY;

    /** False for the answer that takes no side. */
    public boolean takesSide() {
        return this != CANT_SAY;
    }
}
