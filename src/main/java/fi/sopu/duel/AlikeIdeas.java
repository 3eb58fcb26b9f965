package fi.sopu.duel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ideas that look as if they meant the same; a person decides whether they do.
 *
 * @param group the group that they look like, or null where they look like each other
 * @param ideas those outside groups, the one that is most like the others first
 */
public record AlikeIdeas(@Nullable IdeaGroupFacts group, List<IdeaFacts> ideas) {

    public AlikeIdeas {
        ideas = List.copyOf(ideas);
    }
}
