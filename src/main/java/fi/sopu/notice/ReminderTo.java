package fi.sopu.notice;

/** Whom a council reminds of an open stage; what each tells to whom is in src/docs/secrecy.md. */
public enum ReminderTo {
    /** Those who have something left to answer: what was always meant, and what a mail server's log gives away. */
    SILENT,
    /** Everybody who may answer: it says nothing of anybody. */
    EVERYBODY,
    /** Nobody. */
    NOBODY
}
