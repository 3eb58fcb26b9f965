package fi.sopu.report;

import java.util.List;

/**
 * A line of the ranking in which ideas of the same meaning count as one.
 *
 * @param standing the theme's place, or the lone idea's
 * @param ideas    the theme's ideas with their places in the ranking without themes; empty for a lone idea
 */
public record ThemeResult(IdeaResult standing, List<IdeaResult> ideas) {

    public ThemeResult {
        ideas = List.copyOf(ideas);
    }

    public boolean isTheme() {
        return !ideas.isEmpty();
    }
}
