package fi.sopu.duel;

import fi.sopu.process.Format;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Ideas put to one voter at a time, in the order in which they stand on the screen. */
public record Task(Format format, List<UUID> ideas) {

    public Task {
        ideas = List.copyOf(ideas);
        if (ideas.size() != size(format) || new HashSet<>(ideas).size() != ideas.size()) {
            throw new IllegalArgumentException(format + " does not ask about " + ideas.size() + " ideas");
        }
    }

    /** Ideas on the screen. */
    public static int size(Format format) {
        return format == Format.BEST_WORST ? 4 : 2;
    }

    /** The ideas without their positions: two tasks with the same ones ask the same question. */
    public Set<UUID> asked() {
        return Set.copyOf(ideas);
    }
}
