package fi.sopu.process;

import fi.sopu.shared.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A closed question's published result, which reports, charter and later stages read.
 *
 * @param question the question that was asked, {@code asked} its words
 * @param revision 1 at the closing; one more each time it is published anew, as after grouping duplicates
 */
public record Outcome(UUID question, UUID stage, UUID process, QuestionKind kind, Pole pole, Format format, int position,
                      Words asked, int topK, int roll, int participants, long answers, Instant publishedAt, int revision,
                      List<OutcomeItem> items) {

    /** Below this many participants nothing but their number is shown. */
    public static final int SMALLEST = 5;

    public Outcome {
        items = List.copyOf(items);
    }

    public boolean isReportable() {
        return participants >= SMALLEST;
    }
}
