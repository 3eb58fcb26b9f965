package fi.sopu.notice;

/** What people are told by mail. Each has a heading, a line and the words of its link in the texts ({@code notice.mail.OPENED}, {@code .line}, {@code .link}). */
public enum Occasion {
    /** A stage has opened and asks for an answer. */
    OPENED,
    /** A stage is still open. */
    REMINDED,
    /** A result may be read. */
    RESULT,
    /** A charter waits for its body's approval. */
    ASKED,
    /** A charter was adopted. */
    ADOPTED,
    /** Added to a council: what it is and how to sign in. */
    WELCOME,
    /** For administrators: somebody waits to be let in. */
    NEWCOMER,
    /** For administrators: mail did not arrive. */
    FAILED,
    /** For those who lead and administrators: a stage could not open. */
    STUCK,
    /** For administrators: signing in stops soon unless the identity provider's metadata is renewed. */
    ENDING,
    /** For whoever does it, or else those who lead: a commitment is due within a week. */
    DUE,
    /** For whoever does it, or else those who lead: what a unit has chosen to develop is due within a week. */
    TARGET_DUE,
    /** For those who lead: a follow-up is late. */
    OVERDUE,
    /** A body will meet. */
    INVITED,
    /** A meeting is at another time or place. */
    MOVED,
    /** A meeting will not be. */
    CANCELLED,
    /** A day of a programme is one's own. */
    CALLED,
    /** That day is at another time or place. */
    CALLED_ELSE,
    /** That day will not be. */
    CALLED_OFF,
    /** That day is one's own no more, though it will be. */
    LEFT,
    /** Whoever waited for a place on such a day has one. */
    PLACE,
    /** It is asked what a programme that one took part in has brought about. */
    IMPACT,
    /** Which of several times suits one is asked. */
    POLL,
    /** Of such times one has been chosen. */
    POLL_CHOSEN,
    /** A proposal that one raised or supports has been answered. */
    PROPOSAL,
    /** Somebody asks one to facilitate. */
    FACILITATOR_ASKED,
    /** Whom one asked to facilitate cannot. */
    FACILITATOR_PASSED,
    /** Something to facilitate, or to have facilitated, is agreed. */
    BOOKED,
    /** That will not be. */
    BOOKED_OFF,
    /** For administrators: a network asks the council to belong. */
    NETWORK_INVITED,
    /** For those who have gone to a network: the council leaves it. */
    NETWORK_ENDING,
    /** For those whose calendar takes days from mail: when a stage opens, or can last be answered. */
    DATED,
    /** That day is another one. */
    REDATED,
    /** That day will not be. */
    UNDATED,
    /** Another link for whoever comes in by links, asked for just now. */
    LINK;

    /** Whether it is told to a calendar alone: in a mail that gathers, the stage itself is told of when it is time. */
    public boolean isForCalendars() {
        return this == DATED || this == REDATED || this == UNDATED;
    }
}
