package fi.sopu.provisioning;

/** What of a person in the council's directory is the key by which the identity provider knows them at their login. */
public enum KeyFrom {
    USER_NAME, EXTERNAL_ID, NONE
}
