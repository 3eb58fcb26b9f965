package fi.sopu.mail;

import fi.sopu.shared.Seen;

/**
 * How a council's mail looks to those who get it.
 *
 * @param sender  name that it comes from; "" for the council's own, in the reader's language
 * @param replyTo where answers go; "" for the council's contact
 */
public record MailManner(String sender, String replyTo) {

    public static final MailManner USUAL = new MailManner("", "");

    /** What an editor of it has before them. */
    public Seen seen() {
        return Seen.of(sender, replyTo);
    }
}
