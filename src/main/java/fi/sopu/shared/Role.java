package fi.sopu.shared;

/** What a member may be in a council. Roles come from Sopu's own tables, never silently from an identity provider. */
public enum Role {
    COUNCILLOR, DEPUTY, CHAIR, VICE_CHAIR, OFFICE_HOLDER, COACH, FACILITATOR, PARTICIPATION_EXPERT, OUTSIDE_EXPERT, REGIONAL_ADMIN,
    /** Creates and suspends councils; sees no content of any. Held only in the platform's own realm. */
    PLATFORM_ADMIN,
    /** Has come in by a one-time link and may set up the council's IdP, nothing else. Never given to a member. */
    LINK_HOLDER
}
