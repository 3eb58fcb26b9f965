package fi.sopu.process;

import fi.sopu.shared.Words;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A closed question's published result, which reports, charter and later stages read.
 *
 * @param question the question that was asked, {@code asked} its words
 * @param revision 1 at the closing; one more each time it is published anew, as after grouping duplicates
 * @param items    every idea or clause by itself
 * @param grouped  the same ranking with each group of like ideas counted as one: source is the group's or the lone idea's;
 *                 empty when there are no groups
 * @param counts   counts about the whole by name, such as {@link #TOP} and {@link #TOP_STAYS}
 */
public record Outcome(UUID question, UUID stage, UUID process, QuestionKind kind, Pole pole, Format format, int position,
                      Words asked, int topK, int roll, int participants, long answers, Instant publishedAt, int revision,
                      List<OutcomeItem> items, List<OutcomeItem> grouped, Map<String, Integer> counts) {

    /** Below this many participants nothing but their number is shown. */
    public static final int SMALLEST = 5;
    /** How many of the first {@link #TOP_STAYS} is about: of the groups where there are some, else of the ideas. */
    public static final String TOP = "TOP";
    /** In how many of a hundred resampled councils the same ones come first. */
    public static final String TOP_STAYS = "TOP_STAYS";
    /** How many are "the best", at most half of those ranked; of the groups where there are some, else of the ideas. */
    public static final String BEST = "BEST";
    /** How many of a hundred of {@link #BEST} are expected to be among the best had everybody on the roll answered everything. */
    public static final String BEST_STAYING = "BEST_STAYING";
    /** 1 when it is settled who is among {@link #BEST}: further answers would hardly have changed it. */
    public static final String SETTLED = "SETTLED";

    public Outcome {
        items = List.copyOf(items);
        grouped = List.copyOf(grouped);
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    public boolean isReportable() {
        return participants >= SMALLEST;
    }

    /** How many of the first the signs "in", "open" and "out" are about. */
    public int best() {
        return counts.getOrDefault(BEST, topK);
    }

    /** @return the count of this name, 0 where there is none */
    public int count(String name) {
        return counts.getOrDefault(name, 0);
    }
}
