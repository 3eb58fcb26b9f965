package fi.sopu.identity;

/** Whether an IdP asked the person for the sake of a request of ours. */
public enum Freshness {
    /** It did, or says so. */
    FRESH,
    /** It remembered the person from before, as it may. */
    REMEMBERED,
    /** It did not ask, though the request demanded it (ForceAuthn). */
    FORCE_IGNORED
}
