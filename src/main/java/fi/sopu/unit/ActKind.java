package fi.sopu.unit;

/** Kinds of acts on units that can be taken back for a while. */
public enum ActKind {
    ADDED, MOVED, ENDED, SEATED, LEFT, FILED
}
