package fi.sopu.identity;

/** Where a member's field or role came from; what one source wrote, another does not silently overwrite. */
public enum Source {
    HAND, FILE, SCIM, IDP,
    /** At a network: what the person's own council has passed on. */
    HOME
}
