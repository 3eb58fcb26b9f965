package fi.sopu.programme;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of a day.
 *
 * @param people everybody whose day it is, by family name
 * @param nameless how many were there who are not known by name any more, since that is long ago
 * @param code   that is good today; null where there is none
 */
public record AttendanceSheet(GatheringFacts day, List<Attendee> people, int nameless, @Nullable String code) implements Serializable {

    public AttendanceSheet {
        people = List.copyOf(people);
    }

    /** The code in two halves, so that it is read aloud and typed without a mistake; null where there is none. */
    public @Nullable String shownCode() {
        return code == null ? null : code.substring(0, code.length() / 2) + " " + code.substring(code.length() / 2);
    }
}
