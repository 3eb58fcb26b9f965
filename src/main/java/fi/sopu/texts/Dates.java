package fi.sopu.texts;

import fi.sopu.shared.Zone;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.Clock;
import java.time.LocalDate;
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

    /** The same for any language, fi, sv or en. */
    static String moment(String language, Instant moment) {
        return day(language, at(moment).toLocalDate()) + switch (language) {
            case "sv" -> " kl. ";
            case "en" -> " at ";
            default -> " klo ";
        } + at(moment).format(DateTimeFormatter.ofPattern("en".equals(language) ? "H:mm" : "H.mm"));
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
