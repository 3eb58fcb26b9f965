package fi.sopu.process;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What prioritising came to.
 *
 * @param ideas      every idea by itself, from the first rank on
 * @param grouped    the same ranking with each group of like ideas counted as one: source is the group's or the lone idea's;
 *                   empty when there are no groups
 * @param robustness of the first ones, of the groups where there are some; null where it was not computed
 * @param known      how far the best are settled, of the groups where there are some; null where it was not computed
 */
public record RankedIdeas(List<RankedIdea> ideas, List<RankedIdea> grouped, @Nullable Robustness robustness, @Nullable Known known) implements Findings {

    public static final RankedIdeas NONE = new RankedIdeas(List.of(), List.of(), null, null);

    public RankedIdeas {
        ideas = List.copyOf(ideas);
        grouped = List.copyOf(grouped);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.IDEAS;
    }

    @Override
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The ranking to begin with: with groups where there are some. */
    public List<RankedIdea> leading() {
        return grouped.isEmpty() ? ideas : grouped;
    }

    /** An idea or group that was ranked. */
    public Optional<RankedIdea> find(UUID source) {
        return Stream.concat(grouped.stream(), ideas.stream()).filter(one -> one.source().equals(source)).findFirst();
    }

    /**
     * How many of the first the signs "in", "open" and "out" are about.
     *
     * @param asked how many the question asked for, which they are about where it was not computed
     */
    public int best(int asked) {
        return known == null ? asked : known.best();
    }
}
