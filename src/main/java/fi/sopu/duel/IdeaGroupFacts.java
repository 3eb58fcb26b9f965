package fi.sopu.duel;

import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.util.List;
import java.util.UUID;

/** Ideas that a person has said mean the same, under a title. Two at least, none of them hidden. */
public record IdeaGroupFacts(UUID id, Words title, List<IdeaFacts> ideas) {

    /** What an editor of the title has before them. */
    public Seen seen() {
        return Seen.of(title);
    }

    public IdeaGroupFacts {
        ideas = List.copyOf(ideas);
    }
}
