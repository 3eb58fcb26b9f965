package fi.sopu.duel;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.BeingCounted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question's ideas for whoever groups them; in alphabetical order, never ranked.
 *
 * @param state      what a change of groups does now
 * @param sealedBy   when the single answers are destroyed at the latest; null unless {@link State#CLOSED}
 * @param alone      ideas outside groups
 * @param alike      suggestions, the surest first; none once sealed
 * @param counting   what is being counted of the stage's answers, or null
 */
public record GroupingSheet(AskedQuestion question, State state, @Nullable Instant sealedBy, List<IdeaGroupFacts> groups, List<IdeaFacts> alone,
        List<AlikeIdeas> alike, @Nullable BeingCounted counting) {

    public enum State {
        /** Not closed yet: groups are counted at the closing. */
        OPEN,
        /** Closed, the single answers are still there: each change counts them anew. */
        CLOSED,
        /** The single answers are destroyed: groups stay as they are. */
        SEALED
    }

    public GroupingSheet {
        groups = List.copyOf(groups);
        alone = List.copyOf(alone);
        alike = List.copyOf(alike);
    }

    public boolean isChangeable() {
        return state != State.SEALED;
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }
}
