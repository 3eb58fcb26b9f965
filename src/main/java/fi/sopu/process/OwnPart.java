package fi.sopu.process;

import java.util.UUID;

/**
 * How far somebody is with a question, for that person alone. Computed when it is asked for, from what lies sealed in the ballot box, and kept nowhere.
 *
 * @param done     answers that count towards {@code of}
 * @param of       how many the stage's time covers, or how many things there are to answer about
 * @param seconds  that it asks of this person in all, with what there is to answer about now
 * @param unseen   how many there are that this person has not been asked about
 * @param finished there is nothing more to ask this person for now
 */
public record OwnPart(UUID question, QuestionKind kind, int done, int of, int seconds, long unseen, boolean finished) {

    private static final int MINUTE = 60;

    /**
     * Of a question that asks about so many things, one after another.
     *
     * @param each seconds that one of them takes; all take no longer than what the stage has for the question
     */
    public static OwnPart of(AskedQuestion asked, int done, int of, int each) {
        return new OwnPart(asked.id(), asked.kind(), done, of, Math.min(of * each, MINUTE * asked.stage().minutes() / Math.max(1, asked.positions())), of - done, done == of);
    }
}
