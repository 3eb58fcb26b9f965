package fi.sopu.unit;

import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as those see it who keep it.
 *
 * @param places where it has stood and will, in order
 * @param parent that it is directly below today, or null
 * @param people in it and all below it today
 * @param below  how many units are below it today
 */
public record UnitSheet(UUID id, Words name, Days days, List<Stay> places, @Nullable UUID parent, int people, int below) {

    /**
     * A time in one place.
     *
     * @param path of what it is below, or empty
     */
    public record Stay(Days days, String path) {
    }

    public UnitSheet {
        places = List.copyOf(places);
    }

    /** What an editor of its name has before them. */
    public Seen seen() {
        return Seen.of(name);
    }

    /** What is before somebody who moves or ends it. */
    public Seen standing() {
        return Seen.of(days, places, people, below);
    }
}
