package fi.sopu.report;

/** What a council publishes. */
public enum PublicationKind {
    REPORT, CHARTER
}
