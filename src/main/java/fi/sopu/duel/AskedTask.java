package fi.sopu.duel;

import java.util.List;
import java.util.UUID;

/**
 * A task on its way to one voter's screen.
 *
 * @param signature shows on the way back that this voter was asked just this
 * @param turn      what an answer has to have: more than 0 for one that was answered before and undone
 */
public record AskedTask(UUID token, String format, String signature, int turn, List<Option> ideas) {

    public AskedTask {
        ideas = List.copyOf(ideas);
    }

    /** An idea in the reader's language, or in the other one when it has no other; language says in which. */
    public record Option(UUID id, String text, String language) {}
}
