package fi.sopu.mail;

/**
 * A calendar entry that comes with a letter (RFC 6047).
 *
 * @param method REQUEST or CANCEL; "" when there is none
 * @param text   the whole VCALENDAR, with CRLF at the line ends
 */
public record CalendarPart(String method, String text) {

    public static final CalendarPart NONE = new CalendarPart("", "");

    public boolean isNone() {
        return method.isEmpty();
    }
}
