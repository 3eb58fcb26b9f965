package fi.sopu.process;

import java.util.UUID;

/**
 * What a closed question gave, handed over by the component that counted it.
 *
 * @param question     the question
 * @param roll         how many could answer
 * @param participants how many answered at least once
 * @param answers      how many answers the figures rest on
 * @param findings     what the answers came to; empty when there were fewer participants than its stage promised to tell anything of
 */
public record OutcomeDraft(UUID question, int roll, int participants, long answers, Findings findings) {

    public OutcomeDraft {
        if (participants > roll || participants < 0 || answers < 0) {
            throw new IllegalArgumentException("participants " + participants + " of " + roll + ", answers " + answers);
        }
    }
}
