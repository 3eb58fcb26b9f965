package fi.sopu.identity;

import fi.sopu.shared.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as a long list of them needs one.
 *
 * @param email  or null
 * @param group  id of the council group, or null
 * @param linked true once the person has logged in, from the day after
 * @param byLink whether the person has no account at the IdP, and comes in by links in mails
 * @param roles  in force today
 */
public record MemberLine(UUID id, String given, String family, @Nullable String email, @Nullable UUID group, boolean linked, boolean byLink, Set<Role> roles) {

    /** Key of how the person comes in. */
    public String login() {
        return byLink ? "identity.member.byLink" : linked ? "identity.member.linked" : "identity.member.notLinked";
    }

    public String name() {
        return family + " " + given;
    }
}
