package fi.sopu.programme;

import fi.sopu.process.Keepings;
import java.time.LocalDate;
import java.util.Map;

/**
 * What may be told of the feedback on a day, for those who run the programme.
 *
 * @param last the last day on which it is asked for
 * @param told what may be told of each statement; empty until it is counted
 */
public record FeedbackLine(GatheringFacts day, FeedbackState state, LocalDate last, Map<FeedbackStatement, Keepings> told) {

    public FeedbackLine {
        told = Map.copyOf(told);
    }

    /** Whether so few answered that nothing is told of any statement. */
    public boolean isHidden() {
        return state == FeedbackState.COUNTED && told.values().stream().allMatch(Keepings::hidden);
    }
}
