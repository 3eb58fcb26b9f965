package fi.sopu.texts;

import fi.sopu.shared.Zone;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days and moments as the reader writes them, in Finnish time: {@code #{dates.day(x)}}, {@code #{dates.moment(x)}}. */
@Named
@RequestScoped
public class Dates {

    @Inject
    Texts texts;
    @Inject
    Clock clock;

    /** This day, in Finland. */
    public String getToday() {
        return day(LocalDate.ofInstant(clock.instant(), Zone.HERE));
    }

    /** 20.1.2027, in English 20 January 2027. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day(texts.language(), day);
    }

    /** As it is typed into a field, in every language: 20.1.2027; empty when there is none. */
    public String typed(@Nullable LocalDate day) {
        return day == null ? "" : day("fi", day);
    }

    /** The same of an hour: 17.00. */
    public static String typedHour(@Nullable LocalTime hour) {
        return hour == null ? "" : hour("fi").format(hour);
    }

    /** The day of a moment. */
    public String dayOf(@Nullable Instant moment) {
        return moment == null ? "" : day(at(moment).toLocalDate());
    }

    /** Without the year: ke 20.1., ons 20.1, Wed 20 Jan. */
    public String shortDayOf(Instant moment) {
        return moment == null ? "" : at(moment).format("en".equals(texts.language()) ? pattern("EEE d MMM")
                : pattern("sv".equals(texts.language()) ? "EEE d.M" : "EEE d.M."));
    }

    /** Day and time of day: 20.1.2027 klo 8.00, 20.1.2027 kl. 8.00, 20 January 2027 at 8:00. */
    public String moment(Instant moment) {
        return moment == null ? "" : moment(texts.language(), moment);
    }

    /**
     * Hours of a day: klo 17.00–20.00, kl. 17.00–20.00, at 17:00–20:00.
     *
     * @param ends null where that is not known
     */
    public String hours(LocalTime starts, @Nullable LocalTime ends) {
        return hours(texts.language(), starts, ends);
    }

    /** The same for any language, fi, sv or en. */
    public static String hours(String language, LocalTime starts, @Nullable LocalTime ends) {
        return at(language).strip() + " " + hour(language).format(starts) + (ends == null ? "" : "–" + hour(language).format(ends));
    }

    private static String at(String language) {
        return switch (language) {
            case "sv" -> " kl. ";
            case "en" -> " at ";
            default -> " klo ";
        };
    }

    private static DateTimeFormatter hour(String language) {
        return DateTimeFormatter.ofPattern("en".equals(language) ? "H:mm" : "H.mm", Locale.ROOT);
    }

    /** The same for any language, fi, sv or en. */
    static String moment(String language, Instant moment) {
        return day(language, at(moment).toLocalDate()) + at(language) + at(moment).format(hour(language));
    }

    /** The same for any language, fi, sv or en. */
    public static String day(String language, LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("en".equals(language) ? "d MMMM uuuu" : "d.M.uuuu", Locale.forLanguageTag(language)));
    }

    private static ZonedDateTime at(Instant moment) {
        return moment.atZone(Zone.HERE);
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(texts.language()));
    }
}
