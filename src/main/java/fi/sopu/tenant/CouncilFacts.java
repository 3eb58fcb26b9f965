package fi.sopu.tenant;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a council.
 *
 * @param id        its number
 * @param slug      its name in paths, such as {@code pirkanmaa}
 * @param platform  true for the platform's own administration, which is no council
 * @param languages its languages, its first one first: {@code [fi]} or {@code [fi, sv]}
 * @param accent    its own accent colour (#rrggbb) or null
 * @param contactName whom to ask for access, at {@code contactEmail}; null where nobody is named
 */
public record CouncilFacts(int id, String slug, boolean platform, String bodyType, String nameFi, String nameSv, String nameEn,
        int seats, List<String> languages, @Nullable String accent, @Nullable String contactName, @Nullable String contactEmail,
        boolean suspended) implements Serializable {

    /** What {@code bodyType} is of a network. */
    public static final String NETWORK = "network";

    /** The council's name for a reader of fi, sv or en. */
    public String name(String language) {
        return switch (language) {
            case "sv" -> nameSv;
            case "en" -> nameEn;
            default -> nameFi;
        };
    }

    /** What an edit of it is compared by: that it was suspended meanwhile does not matter. */
    public CouncilFacts withoutState() {
        return new CouncilFacts(id, slug, platform, bodyType, nameFi, nameSv, nameEn, seats, languages, accent, contactName, contactEmail, false);
    }

    /** True for a network of organisations, which is a tenant as a council is. */
    public boolean network() {
        return bodyType.equals(NETWORK);
    }

    public boolean bilingual() {
        return languages.size() > 1;
    }
}
