package fi.sopu.identity;

import fi.sopu.shared.Seen;
import java.util.UUID;

/** What an administrator has typed of a member; the member itself checks it. */
public record MemberWishes(String given, String family, String email, String language, UUID group, String loginKey) {

    /** The mark of all of them: what an editor has before them. */
    public Seen seen() {
        return Seen.of(given, family, email, language, group, loginKey);
    }

    /** The same with another login key. */
    public MemberWishes with(String key) {
        return new MemberWishes(given, family, email, language, group, key);
    }
}
