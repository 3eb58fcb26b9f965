package fi.sopu.facilitator;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import java.util.List;
import java.util.Objects;

/**
 * What a facilitator says of themselves.
 *
 * @param skills    what they can do
 * @param languages of fi, sv, en; at least one
 * @param place     where they are or go; may be ""
 * @param listed    whether they can be asked
 */
public record FacilitatorCard(String skills, List<String> languages, String place, boolean listed) {

    public static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private static final int LONGEST_SKILLS = 600;
    private static final int LONGEST_PLACE = 120;

    /** @throws Refused when whoever can be asked says nothing of what they can do, or no language, or something is too long */
    public FacilitatorCard {
        skills = Objects.requireNonNullElse(TypedText.lines(skills, LONGEST_SKILLS), "");
        place = Objects.requireNonNullElse(TypedText.line(place, LONGEST_PLACE), "");
        List<String> spoken = List.copyOf(languages);
        languages = LANGUAGES.stream().filter(spoken::contains).toList();
        if (listed && skills.isEmpty()) {
            throw new Refused("facilitator.wrong.skills");
        }
        if (listed && languages.isEmpty()) {
            throw new Refused("facilitator.wrong.languages");
        }
    }
}
