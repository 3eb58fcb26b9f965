package fi.sopu.notice;

import java.util.Set;

/**
 * How a member wants mail.
 *
 * @param language    fi, sv or en; "" for the one that the member reads Sopu in
 * @param invitations whether each meeting and each day of a stage comes in a mail of its own, as an invitation that a calendar takes, even where mail is gathered otherwise
 */
public record MailWishes(MailWay way, String language, boolean invitations) {

    public static final MailWishes USUAL = new MailWishes(MailWay.GATHERED, "", false);

    public MailWishes {
        language = Set.of("fi", "sv", "en").contains(language) ? language : "";
    }

    /** Whether days come by mail for a calendar. */
    public boolean takesDays() {
        return way == MailWay.AT_ONCE || way == MailWay.GATHERED && invitations;
    }
}
