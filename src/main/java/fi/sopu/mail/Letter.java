package fi.sopu.mail;

import java.util.List;
import java.util.UUID;

/**
 * What a member is to be told by mail, in the language in which it is read. Holds nothing secret: what is asked, how long it takes, until when, a link.
 *
 * @param member   whose it is; the address is looked up when it is sent
 * @param purpose  what it is about, in a word, for the administrators who see that it did not arrive
 * @param language fi, sv or en
 * @param title    subject and first heading; line breaks are taken out
 * @param parts    one or several, in their order
 * @param calendar the invitation or its cancellation that comes with it, or {@link CalendarPart#NONE}
 */
public record Letter(UUID member, String purpose, String language, String title, List<Part> parts, CalendarPart calendar) {

    public Letter {
        parts = List.copyOf(parts);
    }

    /**
     * One thing of a letter.
     *
     * @param heading may be the letter's own title, and is then not said twice
     * @param lines   paragraphs of plain text
     * @param link    what the link says, or "" for none
     * @param path    where it leads, within the council, with a slash at its beginning
     */
    public record Part(String heading, List<String> lines, String link, String path) {

        public Part {
            lines = List.copyOf(lines);
        }
    }
}
