package fi.sopu.audit;

/** Who did it. */
public enum ByWhom {
    MEMBER,
    /** Sopu itself: a timer, a start. */
    SOPU,
    /** Whoever holds a one-time link. */
    LINK,
    /** Somebody without a login, or an identity provider. */
    VISITOR
}
