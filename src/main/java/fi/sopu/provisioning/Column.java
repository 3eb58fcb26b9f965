package fi.sopu.provisioning;

/** What a column of a file of members can be; {@link #NONE} is not read. */
public enum Column {
    NONE, FAMILY, GIVEN, NAME, EMAIL, LOGIN_KEY, LANGUAGE, GROUP, ROLE, BODY, STARTS, ENDS
}
