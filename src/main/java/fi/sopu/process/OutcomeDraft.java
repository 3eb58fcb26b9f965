package fi.sopu.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a closed question gave, handed over by the component that counted it.
 *
 * @param question     the question
 * @param roll         how many could answer
 * @param participants how many answered at least once
 * @param answers      how many answers the figures rest on
 * @param items        the ideas from the first rank on, or the clauses in the charter's order; empty when there were
 *                     fewer than {@link Outcome#SMALLEST} participants
 * @param grouped      the ideas with each group as one, see {@link Outcome#grouped()}
 * @param counts       counts about the whole, see {@link Outcome#counts()}
 */
public record OutcomeDraft(UUID question, int roll, int participants, long answers, List<OutcomeItem> items,
                           List<OutcomeItem> grouped, Map<String, Integer> counts) {

    public OutcomeDraft {
        if (participants > roll || participants < 0 || answers < 0) {
            throw new IllegalArgumentException("participants " + participants + " of " + roll + ", answers " + answers);
        }
        items = List.copyOf(items);
        grouped = List.copyOf(grouped);
        counts = Map.copyOf(counts);
    }

    /** An outcome without groups. */
    public OutcomeDraft(UUID question, int roll, int participants, long answers, List<OutcomeItem> items) {
        this(question, roll, participants, answers, items, List.of(), Map.of());
    }
}
