package fi.sopu.programme;

/** How people take part. */
public enum Way {
    SITE, REMOTE, BOTH
}
