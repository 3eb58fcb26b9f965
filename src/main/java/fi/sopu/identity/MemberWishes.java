package fi.sopu.identity;

import fi.sopu.shared.Seen;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator has typed of a member; the member itself checks it. */
public record MemberWishes(@Nullable String given, @Nullable String family, @Nullable String email, @Nullable String language, @Nullable UUID group, @Nullable String loginKey) {

    /** The mark of all of them: what an editor has before them. */
    public Seen seen() {
        return Seen.of(given, family, email, language, group, loginKey);
    }

    /** The same with another login key. */
    public MemberWishes with(@Nullable String key) {
        return new MemberWishes(given, family, email, language, group, key);
    }
}
