package fi.sopu.programme;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is planned of a day.
 *
 * @param agenda what there will be, a line for each item; may be empty
 * @param places how many can come; null where there is room for everybody who is invited
 */
public record GatheringPlan(GatheringKind kind, Words title, Words agenda, LocalDate day, Where where, @Nullable Integer places) implements Serializable {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_AGENDA = 4_000;
    private static final int MOST_PLACES = 5_000;

    /** @throws Refused when there is no title, something is too long, or the places are none */
    public GatheringPlan {
        title = TypedText.line(title, LONGEST_TITLE);
        agenda = TypedText.lines(agenda, LONGEST_AGENDA);
        if (title.isEmpty()) {
            throw new Refused("programme.wrong.title");
        }
        if (places != null && (places < 1 || places > MOST_PLACES)) {
            throw new Refused("programme.wrong.places", MOST_PLACES);
        }
    }
}
