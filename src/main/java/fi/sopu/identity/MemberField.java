package fi.sopu.identity;

/** What is kept of a member, each with its own source. */
public enum MemberField {
    NAME, EMAIL, LANGUAGE, GROUP, LOGIN_KEY
}
