package fi.sopu.mail.control;

import fi.sopu.mail.CalendarPart;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;
import java.util.UUID;

/**
 * One mail as it goes to the relay.
 *
 * @param id       makes the Message-ID, the same each time
 * @param name     whom it is to
 * @param address  where
 * @param sender   name of whom it is from
 * @param replyTo  where an answer goes, or "" for nowhere else
 * @param text     subject and both bodies
 * @param calendar what comes with it
 */
public record OutgoingMail(UUID id, String name, String address, String sender, String replyTo, LetterText text, CalendarPart calendar) {

    /**
     * An address as every relay takes it: its domain in letters of ASCII.
     *
     * @param utf8 whether the relay takes other letters before the @ too (SMTPUTF8, RFC 6531)
     * @return empty where the relay would not take it
     */
    public static Optional<String> deliverable(String address, boolean utf8) {
        int at = address.lastIndexOf('@');
        if (at < 1 || !utf8 && hasLetters(address.substring(0, at))) {
            return Optional.empty();
        }
        try {
            String whole = address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
            new InternetAddress(whole, true).validate();
            return Optional.of(whole);
        } catch (IllegalArgumentException | AddressException none) {
            return Optional.empty();
        }
    }

    /** Key of why it would not take it. */
    public static String trouble(String address, boolean utf8) {
        return !utf8 && hasLetters(address.substring(0, Math.max(0, address.lastIndexOf('@')))) ? "mail.trouble.letters" : "mail.trouble.address";
    }

    private static boolean hasLetters(String name) {
        return name.chars().anyMatch(c -> c > '~');
    }

    /** One line, whatever was given: a header ends at a line break, and what comes after one would be the next header. */
    public static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
