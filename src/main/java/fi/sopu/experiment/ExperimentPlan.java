package fi.sopu.experiment;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What is tried.
 *
 * @param question what one wants to find out, or supposes
 * @param watched  what is watched, so that it can be told whether it helped
 * @param place    where it is tried; may be ""
 * @param who      who sees to it; may be ""
 */
public record ExperimentPlan(Words title, Words question, Words watched, String place, String who, LocalDate starts, LocalDate ends) implements Serializable {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 600;
    private static final int LONGEST_LINE = 120;
    private static final int MOST_YEARS = 3;

    /** @throws Refused when it has no title, something is too long, or the days are none */
    public ExperimentPlan {
        title = TypedText.line(title, LONGEST_TITLE);
        question = TypedText.lines(question, LONGEST_TEXT);
        watched = TypedText.lines(watched, LONGEST_TEXT);
        place = Objects.requireNonNullElse(TypedText.line(place, LONGEST_LINE), "");
        who = Objects.requireNonNullElse(TypedText.line(who, LONGEST_LINE), "");
        if (title.isEmpty()) {
            throw new Refused("experiment.wrong.title");
        }
        if (ends.isBefore(starts) || ends.isAfter(starts.plusYears(MOST_YEARS))) {
            throw new Refused("experiment.wrong.period", MOST_YEARS);
        }
    }
}
