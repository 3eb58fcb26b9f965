package fi.sopu.tenant;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When in the day a meeting is and where, as far as that is known.
 *
 * @param starts null where nobody has said it
 * @param ends   null where nobody has said it; after the start
 * @param place  or ""
 */
public record TimeAndPlace(@Nullable LocalTime starts, @Nullable LocalTime ends, String place) implements Serializable {

    public static final TimeAndPlace UNKNOWN = new TimeAndPlace(null, null, "");

    private static final int LONGEST = 120;
    /** As it is written in Finland, or elsewhere, or with the keys that a phone shows for numbers. */
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:[.:,]?(\\d{2})(?:[.:,]\\d{2})?)?");

    /** @throws Refused when there is an end without a beginning or before it, or the place is too long */
    public TimeAndPlace {
        if (ends != null && (starts == null || !ends.isAfter(starts))) {
            throw new Refused("tenant.meeting.endsFirst");
        }
        place = Objects.requireNonNullElse(TypedText.line(place, LONGEST), "");
    }

    /**
     * From what was typed; empty is not known.
     *
     * @throws Refused when an hour is none, or the whole cannot be
     */
    public static TimeAndPlace typed(@Nullable String starts, @Nullable String ends, @Nullable String place) {
        return new TimeAndPlace(hour(starts), hour(ends), Objects.requireNonNullElse(place, ""));
    }

    private static @Nullable LocalTime hour(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Matcher hour = HOUR.matcher(typed.strip());
        try {
            if (hour.matches()) {
                return LocalTime.of(Integer.parseInt(hour.group(1)), hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2)));
            }
        } catch (DateTimeException none) {
            // said below
        }
        throw new Refused("tenant.meeting.badHour");
    }
}
