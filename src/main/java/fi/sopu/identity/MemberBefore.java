package fi.sopu.identity;

import fi.sopu.shared.Seen;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member was before a change, for taking it back.
 *
 * @param before  the fields, or null for one who was not there
 * @param sources where they came from
 * @param ended   true when the member was removed
 * @param after   mark of what the change has written: what somebody has changed since stays
 * @param given   roles that the change gave
 * @param moved   last days of roles that it moved
 */
public record MemberBefore(UUID id, @Nullable MemberWishes before, Map<MemberField, Source> sources, boolean ended, Seen after, List<UUID> given, List<Days> moved) {

    /** A role's days; {@code ends} null until further notice. */
    public record Days(UUID role, LocalDate starts, @Nullable LocalDate ends) {
    }
}
