package fi.sopu.notice;

/** How somebody wants mail. */
public enum MailWay {
    /** What happens within a day in one mail, one a day at most: the usual way. */
    GATHERED,
    /** Each thing in a mail of its own, when it happens. */
    AT_ONCE,
    /** No mail. */
    NONE
}
