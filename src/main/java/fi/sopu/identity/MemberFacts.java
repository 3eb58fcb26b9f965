package fi.sopu.identity;

import fi.sopu.shared.Role;
import fi.sopu.shared.Words;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A member of the council, as other components see one.
 *
 * @param group    council group, or null
 * @param language fi, sv or en
 * @param roles    in force today
 */
public record MemberFacts(UUID id, String given, String family, @Nullable String email, @Nullable Words group, String language, Set<Role> roles) {

    public MemberFacts {
        roles = Set.copyOf(roles);
    }

    public String name() {
        return given + " " + family;
    }

    /** As people are listed: the family name first. */
    public String listed() {
        return family + " " + given;
    }

    /** What tells people of one name apart where one is chosen: the group and the address, in the reader's language. */
    public String told(String reading) {
        String about = about(reading);
        return about.isEmpty() ? listed() : listed() + " · " + about;
    }

    /** Group and address, as far as they are known. */
    public String about(String reading) {
        return Stream.of(group == null ? "" : group.in(reading), email == null ? "" : email).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public boolean isAny(Role... some) {
        for (Role role : some) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
