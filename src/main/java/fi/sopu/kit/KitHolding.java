package fi.sopu.kit;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * What is said of a video workshop that has been held.
 *
 * @param unit   in which it was
 * @param people how many took part
 * @param note   how it went; may be ""
 */
public record KitHolding(UUID unit, LocalDate day, int people, String note) {

    private static final int MOST_PEOPLE = 999;
    private static final int LONGEST = 600;

    /** @throws Refused when the number is none, or the note too long */
    public KitHolding {
        note = Objects.requireNonNullElse(TypedText.lines(note, LONGEST), "");
        if (people < 1 || people > MOST_PEOPLE) {
            throw new Refused("kit.wrong.people", MOST_PEOPLE);
        }
    }
}
