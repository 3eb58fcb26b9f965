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
 * @param until  the last day on which people can say that they come; null until the day itself
 */
public record GatheringPlan(GatheringKind kind, Words title, Words agenda, LocalDate day, Where where, @Nullable Integer places, @Nullable LocalDate until)
        implements
            Serializable {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_AGENDA = 4_000;
    private static final int MOST_PLACES = 5_000;

    /** @throws Refused when there is no title, something is too long, the places are none, or the last day for saying so is after the day */
    public GatheringPlan {
        title = TypedText.line(title, LONGEST_TITLE);
        agenda = TypedText.lines(agenda, LONGEST_AGENDA);
        if (title.isEmpty()) {
            throw new Refused("programme.wrong.title");
        }
        if (places != null && (places < 1 || places > MOST_PLACES)) {
            throw new Refused("programme.wrong.places", MOST_PLACES);
        }
        if (until != null && until.isAfter(day)) {
            throw new Refused("programme.wrong.until");
        }
    }

    /** Without a last day for saying that one comes. */
    public GatheringPlan(GatheringKind kind, Words title, Words agenda, LocalDate day, Where where, @Nullable Integer places) {
        this(kind, title, agenda, day, where, places, null);
    }

    /** Whether nobody can say any more that they come. */
    public boolean isSignUpOver(LocalDate today) {
        return until != null && until.isBefore(today);
    }
}
