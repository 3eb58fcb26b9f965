package fi.sopu.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one person's answers to a dimension have counted, in each round of a series, the earliest first. It is held in memory while a round closes, and nowhere else.
 *
 * @param units the unit of each round; null where the person did not answer, or could not say
 */
public record Trail(List<@Nullable String> units) {

    public Trail {
        units = Collections.unmodifiableList(new ArrayList<>(units));
    }

    public static Trail of(@Nullable String... units) {
        return new Trail(java.util.Arrays.asList(units));
    }
}
