package fi.sopu.programme;

import fi.sopu.shared.Seen;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When it is asked what a programme has brought about.
 *
 * @param months after its last day, more or less
 * @param opens  null when it is not asked then
 * @param usual  the day that so many months after the programme's end are
 */
public record ImpactTime(int months, @Nullable LocalDate opens, LocalDate usual, ImpactState state) implements Serializable {

    /** What an editor of all of them has before them. */
    public static Seen seen(List<ImpactTime> all) {
        return Seen.of(all.stream().map(ImpactTime::opens).toArray());
    }

    /** By what edits of a programme's times are known: not the programme itself, which others may edit meanwhile. */
    public static UUID thing(UUID programme) {
        return UUID.nameUUIDFromBytes(("impacts " + programme).getBytes(StandardCharsets.UTF_8));
    }
}
