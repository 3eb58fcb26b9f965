package fi.sopu.provisioning.control;

import fi.sopu.shared.Role;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words in a file of members mean: roles, languages, days, names in one cell. */
final class RowWords {

    private static final Map<String, Role> ROLES = new HashMap<>();
    private static final Map<String, String> LANGUAGES = Map.ofEntries(Map.entry("fi", "fi"), Map.entry("suomi", "fi"), Map.entry("finska", "fi"), Map.entry("finnish", "fi"),
            Map.entry("sv", "sv"), Map.entry("ruotsi", "sv"), Map.entry("svenska", "sv"), Map.entry("swedish", "sv"), Map.entry("en", "en"), Map.entry("englanti", "en"),
            Map.entry("engelska", "en"), Map.entry("english", "en"));

    static {
        say(Role.COUNCILLOR, "valtuutettu", "aluevaltuutettu", "jäsen", "varsinainen jäsen", "fullmäktigeledamot", "ledamot", "ordinarie ledamot", "ordinarie", "councillor",
                "member");
        say(Role.DEPUTY, "varavaltuutettu", "varajäsen", "ersättare", "suppleant", "deputy councillor", "deputy");
        say(Role.CHAIR, "puheenjohtaja", "pj", "ordförande", "ordf", "chair", "chairperson");
        say(Role.VICE_CHAIR, "varapuheenjohtaja", "vpj", "vice ordförande", "viceordförande", "vice ordf", "vice chair");
        say(Role.OFFICE_HOLDER, "viranhaltija", "tjänsteinnehavare", "office holder");
        say(Role.COACH, "valmentaja", "coach");
        say(Role.FACILITATOR, "fasilitaattori", "facilitator");
        say(Role.REGIONAL_ADMIN, "pääkäyttäjä", "huvudanvändare", "administratör", "administrator", "admin");
    }

    private RowWords() {
    }

    private static void say(Role role, String... words) {
        for (String word : words) {
            ROLES.put(word, role);
        }
    }

    /** Null when it is none that is known; which of several vice chairs does not matter. */
    static @Nullable Role role(String text) {
        return ROLES.get(text.toLowerCase(Locale.ROOT).replaceAll("^(?:[0-9]+|i{1,3}|iv)[. :)]+", "").replaceAll("[.:]+$", "").strip());
    }

    /** fi, sv, en; null when it is none of them. */
    static @Nullable String language(String text) {
        return LANGUAGES.get(text.toLowerCase(Locale.ROOT));
    }

    /** Given and family name of one cell: "Lehto, Aino", "Lehto Aino" where family names stand first, or "Aino Lehto". Null when it is one word. */
    static String @Nullable [] names(String text) {
        int comma = text.indexOf(',');
        if (comma > 0 && comma < text.length() - 1) {
            return new String[]{text.substring(comma + 1).strip(), text.substring(0, comma).strip()};
        }
        Matcher parts = Pattern.compile("(.+?) ((?:(?i:af|von|van|der|den|de|la|du|di|da|ter|ten) )*\\S+)").matcher(text);
        return parts.matches() ? new String[]{parts.group(1), parts.group(2)} : null;
    }
}
