package fi.sopu.tenant;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a council alike by itself and by the platform, and held to the same rules by whichever of them it is typed.
 *
 * @param languages    its languages, its first one first
 * @param accent       its own accent colour (#rrggbb), or null for Sopu's
 * @param contactName  whom to ask for access
 * @param contactEmail at which address
 */
public record Declared(List<String> languages, @Nullable String accent, String contactName, String contactEmail) {

    private static final Set<List<String>> LANGUAGES = Set.of(List.of("fi"), List.of("fi", "sv"), List.of("sv", "fi"), List.of("sv"));
    private static final int LONGEST_NAME = 120;

    /** @throws Refused when something typed is wrong or missing */
    public static Declared of(List<String> languages, @Nullable String accent, @Nullable String contactName, @Nullable String contactEmail) {
        if (!LANGUAGES.contains(languages)) {
            throw new Refused("tenant.settings.languagesWrong");
        }
        String colour = TypedText.line(accent, Integer.MAX_VALUE);
        if (colour != null && !colour.matches("#[0-9a-fA-F]{6}")) {
            throw new Refused("tenant.settings.accentWrong");
        }
        String name = TypedText.line(contactName, LONGEST_NAME);
        String email = TypedText.email(contactEmail, "tenant.settings.emailWrong");
        if (name == null || email == null) {
            throw new Refused("tenant.settings.contactMissing");
        }
        return new Declared(languages, colour, name, email);
    }
}
