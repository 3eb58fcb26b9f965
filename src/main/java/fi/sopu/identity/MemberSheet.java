package fi.sopu.identity;

import fi.sopu.shared.Seen;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an administrator keeps of a member.
 *
 * @param group    id of the council group, or null
 * @param loginKey what the IdP's key must say at the first login, or null
 * @param sources  where each field's present value came from
 * @param linked   true once the person has logged in, from the day after
 * @param byLink   whether the person has no account at the IdP, and comes in by links in mails
 * @param roles    also those that are over or have not begun, by role
 */
public record MemberSheet(UUID id, String given, String family, @Nullable String email, String language, @Nullable UUID group, @Nullable String loginKey, Source source,
        Map<MemberField, Source> sources,
        Set<MemberField> locked, boolean linked, boolean byLink, List<RoleFacts> roles) {

    /** What an editor has before them. */
    public Seen seen() {
        return fields().seen();
    }

    public MemberWishes fields() {
        return new MemberWishes(given, family, email, language, group, loginKey);
    }

    /** Where the present value of the field of this name came from. */
    public @Nullable Source from(String field) {
        return sources.get(MemberField.valueOf(field));
    }

    /** What tells people of one name apart. */
    public String told() {
        return family + " " + given + (email == null ? "" : " · " + email) + (loginKey == null ? "" : " · " + loginKey);
    }

    public String name() {
        return given + " " + family;
    }
}
