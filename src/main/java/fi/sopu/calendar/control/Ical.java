package fi.sopu.calendar.control;

import fi.sopu.calendar.CalendarDate;
import fi.sopu.calendar.Party;
import fi.sopu.calendar.Span;
import fi.sopu.shared.Zone;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a calendar as others read it (RFC 5545): lines of 75 octets at most, ended by CRLF, hours as moments (UTC), which no reader's
 * rules of a clock can move. What people have typed becomes text of one property and never a line of its own. Pure.
 */
final class Ical {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /** @param method REQUEST or CANCEL; null of a feed, which has none */
    Ical(@Nullable String method) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Sopu//Sopu//FI");
        line("CALSCALE:GREGORIAN");
        if (method != null) {
            line("METHOD:" + method);
        }
    }

    /** A feed's name, and how often it is to be asked for. */
    Ical named(String name) {
        line("X-WR-CALNAME:" + escaped(name));
        line("X-WR-TIMEZONE:Europe/Helsinki");
        line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        line("X-PUBLISHED-TTL:PT6H");
        return this;
    }

    /** What one event says, in its reader's language; addresses where it is an invitation. */
    record Said(String title, String more, String url, @Nullable Party from, @Nullable Party to) {}

    /**
     * @param host  after the @ of what it is known by
     * @param gone  it will not be
     */
    Ical event(CalendarDate date, String host, Said said, boolean gone) {
        Span when = date.when();
        line("BEGIN:VEVENT");
        line("UID:" + date.id() + "@" + clean(host).replaceAll("[^A-Za-z0-9.-]", ""));
        line("DTSTAMP:" + UTC.format(date.changedAt()));
        line("LAST-MODIFIED:" + UTC.format(date.changedAt()));
        line("SEQUENCE:" + date.sequence());
        if (when.starts() == null) {
            line("DTSTART;VALUE=DATE:" + DAY.format(when.day()));
            line("DTEND;VALUE=DATE:" + DAY.format(when.day().plusDays(1)));
        } else {
            Instant begins = moment(when.day(), when.starts());
            line("DTSTART:" + UTC.format(begins));
            if (when.ends() != null && moment(when.day(), when.ends()).isAfter(begins)) {
                line("DTEND:" + UTC.format(moment(when.day(), when.ends())));
            }
        }
        line("SUMMARY:" + escaped(said.title));
        if (!said.more.isEmpty()) {
            line("DESCRIPTION:" + escaped(said.more));
        }
        if (!date.place().isEmpty()) {
            line("LOCATION:" + escaped(date.place()));
        }
        if (!said.url.isEmpty()) {
            line("URL:" + clean(said.url).replace(" ", "%20"));
        }
        line("STATUS:" + (gone ? "CANCELLED" : "CONFIRMED"));
        line("TRANSP:" + (when.starts() == null ? "TRANSPARENT" : "OPAQUE"));
        if (said.from != null && said.to != null) {
            line("ORGANIZER;CN=" + quoted(said.from.name()) + ":mailto:" + address(said.from.email()));
            line("ATTENDEE;CN=" + quoted(said.to.name()) + ";ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:" + address(said.to.email()));
        }
        line("END:VEVENT");
        return this;
    }

    String end() {
        line("END:VCALENDAR");
        return text.toString();
    }

    /** An hour that is left out when the clock goes forward is that much later; of one that comes twice it is the first. */
    private static Instant moment(LocalDate day, LocalTime at) {
        return day.atTime(at).atZone(Zone.HERE).toInstant();
    }

    private static String escaped(String typed) {
        return clean(typed.replace("\r\n", "\n").replace('\r', '\n').replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n"));
    }

    /** A parameter's value has no escape: what would end it is left out. */
    private static String quoted(String typed) {
        return "\"" + clean(typed.replaceAll("[\\r\\n]+", " ")).replace('"', '\'') + "\"";
    }

    private static String address(String email) {
        return clean(email).replaceAll("[\\s<>\";,:]", "");
    }

    private static String clean(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", "");
    }

    /** Folded between letters, never within one. */
    private void line(String whole) {
        int octets = 0;
        for (int at = 0; at < whole.length(); at += Character.charCount(whole.codePointAt(at))) {
            String letter = Character.toString(whole.codePointAt(at));
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(letter);
            octets += size;
        }
        text.append("\r\n");
    }
}
