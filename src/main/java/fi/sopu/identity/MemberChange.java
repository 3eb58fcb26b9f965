package fi.sopu.identity;

import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What another source than a hand makes of a member.
 *
 * @param id     the member, or null for a new one
 * @param seen   mark of the member as it was read, or null for a new one
 * @param wishes all fields as they shall be; those that are as they were keep their source
 * @param ends   true when the member is removed
 * @param given  roles that are new
 * @param moved  roles whose last day is another one: yesterday, when they are over
 */
public record MemberChange(@Nullable UUID id, @Nullable Seen seen, MemberWishes wishes, boolean ends, List<RoleWish> given, List<RoleMove> moved) {

    /**
     * A role as it is wished.
     *
     * @param body one of the council's bodies, or null for the council as a whole
     * @param ends last day, or null until further notice
     */
    public record RoleWish(Role role, @Nullable UUID body, LocalDate starts, @Nullable LocalDate ends) {
    }

    /** Another last day of a role, or null until further notice. */
    public record RoleMove(UUID role, @Nullable LocalDate ends) {
    }

    public MemberChange {
        given = List.copyOf(given);
        moved = List.copyOf(moved);
    }

    /** The same with this group. */
    public MemberChange in(UUID group) {
        return new MemberChange(id, seen, new MemberWishes(wishes.given(), wishes.family(), wishes.email(), wishes.language(), group, wishes.loginKey()), ends, given, moved);
    }
}
