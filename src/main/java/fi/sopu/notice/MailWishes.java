package fi.sopu.notice;

import java.util.Set;

/**
 * How a member wants mail.
 *
 * @param language fi, sv or en; "" for the one that the member reads Sopu in
 */
public record MailWishes(MailWay way, String language) {

    public static final MailWishes USUAL = new MailWishes(MailWay.GATHERED, "");

    public MailWishes {
        language = Set.of("fi", "sv", "en").contains(language) ? language : "";
    }
}
