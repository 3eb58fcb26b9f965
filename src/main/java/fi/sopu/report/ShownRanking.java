package fi.sopu.report;

import fi.sopu.process.Known;
import fi.sopu.process.Pole;
import fi.sopu.process.Robustness;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A ranking of ideas. In its sentence one idea is named first only when its interval lies above all others'; a few when they overlap; and
 * when many do, that none stands out.
 *
 * @param topK       how many the top is, which the signs are about
 * @param ideas      from the first rank on
 * @param themes     the same ranking with ideas of the same meaning as one; empty when none were grouped
 * @param robustness of the first ones, or null where it was not computed
 * @param known      how far the top was settled, or null where it was not computed
 */
public record ShownRanking(int topK, List<IdeaResult> ideas, List<ThemeResult> themes, @Nullable Robustness robustness, @Nullable Known known) implements Shown {

    private static final int MOST_NAMED = 3;

    public ShownRanking {
        ideas = List.copyOf(ideas);
        themes = List.copyOf(themes);
    }

    @Override
    public boolean isEmpty() {
        return ideas.isEmpty();
    }

    @Override
    public Shown withheld() {
        return new ShownRanking(topK, List.of(), List.of(), null, null);
    }

    public boolean isGrouped() {
        return !themes.isEmpty();
    }

    /** The ranking that the report begins with: themes where there are some, else ideas. */
    public List<IdeaResult> leading() {
        return isGrouped() ? themes.stream().map(ThemeResult::standing).toList() : ideas;
    }

    @Override
    public Sentence sentence(Pole pole) {
        List<IdeaResult> leaders = leaders();
        String how = leaders.size() == 1 ? "one" : leaders.size() <= MOST_NAMED ? "few" : "level";
        return new Sentence("report.say." + pole.name().toLowerCase(Locale.ROOT).replace("_", "") + "." + how,
                leaders.stream().limit(MOST_NAMED).map(IdeaResult::words).toList(), List.of());
    }

    /** The first idea and those whose intervals reach into its own. */
    private List<IdeaResult> leaders() {
        IdeaResult first = leading().get(0);
        return leading().stream().filter(idea -> idea.rank() == first.rank() || idea.high() >= first.low()).toList();
    }
}
