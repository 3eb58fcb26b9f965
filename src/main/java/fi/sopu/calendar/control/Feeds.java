package fi.sopu.calendar.control;

import fi.sopu.calendar.CalendarDate;
import fi.sopu.calendar.DateKind;
import fi.sopu.calendar.Feed;
import fi.sopu.calendar.control.Ical.Said;
import fi.sopu.shared.Tokens;
import fi.sopu.texts.TextStore;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Days as their reader's calendar has them, in the reader's language. Pure. */
public final class Feeds {

    private Feeds() {}

    /**
     * @param name what the calendar is called
     * @param base where the council is, without a slash at its end
     */
    public static Feed of(String name, String base, String language, List<CalendarDate> dates) {
        Ical calendar = new Ical(null).named(name);
        dates.forEach(date -> calendar.event(date, host(base), said(date, base, language), false));
        String text = calendar.end();
        return new Feed(text, Tokens.hash(text));
    }

    /** What it is called: the meeting's body and number, or the stage and what is with it. */
    public static String title(CalendarDate date, String language) {
        return TextStore.text(language, "calendar.title." + date.kind(), date.title().in(language), date.number());
    }

    private static Said said(CalendarDate date, String base, String language) {
        boolean meeting = date.kind() == DateKind.MEETING;
        return new Said(title(date, language), meeting ? "" : TextStore.text(language, "calendar.more." + date.kind()), meeting ? "" : base + "/", null, null);
    }

    private static String host(String base) {
        return Objects.requireNonNullElse(URI.create(base).getHost(), "sopu");
    }
}
