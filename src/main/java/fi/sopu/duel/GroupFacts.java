package fi.sopu.duel;

import fi.sopu.shared.Words;
import java.util.List;
import java.util.UUID;

/** Ideas that a person has said mean the same, under a title. Two at least, none of them hidden. */
public record GroupFacts(UUID id, Words title, List<IdeaFacts> ideas) {

    public GroupFacts {
        ideas = List.copyOf(ideas);
    }
}
