package fi.sopu.steering;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that was to be done by now.
 *
 * @param about that it can be found by: the proposal, the experiment, or the process whose rule is kept
 * @param who   was to do it; may be ""
 */
public record LateThing(Kind kind, UUID about, Words what, String who, LocalDate since) {

    /** Each has its words in the texts ({@code steering.late.ANSWER}). */
    public enum Kind {
        /** A proposal waits for its answer. */
        ANSWER,
        /** An experiment is over and nothing has been decided. */
        DECISION,
        /** A commitment is not done. */
        COMMITMENT
    }
}
