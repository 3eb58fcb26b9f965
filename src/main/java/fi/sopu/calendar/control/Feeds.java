package fi.sopu.calendar.control;

import fi.sopu.calendar.CalendarDate;
import fi.sopu.calendar.DateKind;
import fi.sopu.calendar.DayInvitation;
import fi.sopu.calendar.Feed;
import fi.sopu.calendar.Party;
import fi.sopu.calendar.Span;
import fi.sopu.calendar.control.Ical.Said;
import fi.sopu.shared.Tokens;
import fi.sopu.texts.Dates;
import fi.sopu.texts.TextStore;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days as their reader's calendar has them, in the reader's language. Pure. */
public final class Feeds {

    private Feeds() {}

    /**
     * @param name what the calendar is called
     * @param base where the council is, without a slash at its end
     */
    public static Feed of(String name, String base, String language, List<CalendarDate> dates) {
        Ical calendar = new Ical(null).named(name);
        dates.forEach(date -> calendar.event(date, host(base), said(date, base, language, null, null), false));
        String text = calendar.end();
        return new Feed(text, Tokens.hash(text));
    }

    /** What it is called: the meeting's body and number, or the stage and what is with it. */
    public static String title(CalendarDate date, String language) {
        return TextStore.text(language, "calendar.title." + date.kind(), date.title().in(language), date.number());
    }

    /**
     * One day for one guest. Of one event only, and of one guest: that is what a calendar takes, and nobody sees who else is invited.
     *
     * @param gone it will not be
     */
    public static DayInvitation invitation(CalendarDate date, boolean gone, String base, String language, Party from, Party to) {
        String method = gone ? "CANCEL" : "REQUEST";
        String text = new Ical(method).event(date, host(base), said(date, base, language, from, to), gone).end();
        Span when = date.when();
        String hours = when.starts() == null ? "" : Dates.hours(language, when.starts(), when.ends());
        String line = Stream.of(Dates.day(language, when.day()), hours, date.place()).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        String by = gone ? "" : answerBy(date, language);
        return new DayInvitation(title(date, language), by.isEmpty() ? line : line + ". " + by, method, text);
    }

    private static Said said(CalendarDate date, String base, String language, @Nullable Party from, @Nullable Party to) {
        boolean meeting = date.kind() == DateKind.MEETING;
        String more = meeting ? "" : TextStore.text(language, "calendar.more." + date.kind());
        String by = answerBy(date, language);
        return new Said(title(date, language), by.isEmpty() ? more : more + " " + by + ".",
                switch (date.kind()) {
                    case MEETING -> "";
                    case GATHERING -> base + "/programme/day?id=" + date.about();
                    case BOOKING -> base + "/facilitator/bookings";
                    case OPENS, ENDS -> base + "/";
                }, from, to);
    }

    /** Until when one can say that one comes; empty where there is no such day. */
    private static String answerBy(CalendarDate date, String language) {
        return date.answerBy() == null ? "" : TextStore.text(language, "calendar.answerBy", Dates.day(language, date.answerBy()));
    }

    private static String host(String base) {
        return Objects.requireNonNullElse(URI.create(base).getHost(), "sopu");
    }
}
