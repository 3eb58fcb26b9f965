package fi.sopu.facilitator;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/**
 * For what and when somebody is asked.
 *
 * @param place where; may be ""
 */
public record Slot(String title, String place, LocalDate day, LocalTime starts, LocalTime ends) {

    private static final int LONGEST = 120;

    /** @throws Refused when it has no title, something is too long, or it ends before it begins */
    public Slot {
        String cleaned = TypedText.line(title, LONGEST);
        if (cleaned == null) {
            throw new Refused("facilitator.wrong.title");
        }
        title = cleaned;
        place = Objects.requireNonNullElse(TypedText.line(place, LONGEST), "");
        if (!ends.isAfter(starts)) {
            throw new Refused("facilitator.wrong.hours");
        }
    }

    public Duration length() {
        return Duration.between(starts, ends);
    }

    /** Whether somebody would have to be at both at once. */
    public boolean isAtOnceWith(Slot other) {
        return day.equals(other.day) && starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }
}
