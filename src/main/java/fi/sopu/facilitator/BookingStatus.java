package fi.sopu.facilitator;

/** What has become of a request. */
public enum BookingStatus {
    ASKED, ACCEPTED,
    /** Whoever was asked cannot. */
    PASSED,
    /** Whoever asked needs it no more. */
    CANCELLED
}
