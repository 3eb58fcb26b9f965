package fi.sopu.programme;

/** What people come together for. */
public enum GatheringKind {
    TRAINING, WORKSHOP, LAB, SEMINAR, VIDEO, FORUM
}
