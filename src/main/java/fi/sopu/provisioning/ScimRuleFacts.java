package fi.sopu.provisioning;

import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import org.jspecify.annotations.Nullable;

/**
 * What is made of people of the council's directory.
 *
 * @param role that everybody has who is in the directory, or null
 */
public record ScimRuleFacts(KeyFrom keyFrom, @Nullable Role role) {

    /** What holds where the council has said nothing. */
    public static final ScimRuleFacts UNSAID = new ScimRuleFacts(KeyFrom.USER_NAME, null);

    /** What an editor has before them. */
    public Seen seen() {
        return Seen.of(keyFrom, role);
    }
}
