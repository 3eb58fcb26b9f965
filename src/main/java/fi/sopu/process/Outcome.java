package fi.sopu.process;

import fi.sopu.shared.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A closed question's published result, which reports, charter and later stages read.
 *
 * @param question the question that was asked, {@code asked} its words
 * @param revision 1 at the closing; one more each time it is published anew, as after grouping duplicates
 * @param findings what the answers came to, in the way of the question's kind
 */
public record Outcome(UUID question, UUID stage, UUID process, Pole pole, Format format, int position, Words asked, int topK,
                      int roll, int participants, long answers, Instant publishedAt, int revision, Findings findings) {

    /** Below this many participants nothing but their number is shown. */
    public static final int SMALLEST = 5;

    public boolean isReportable() {
        return participants >= SMALLEST;
    }

    public QuestionKind kind() {
        return findings.kind();
    }

    /** The findings where they are of this kind, else empty. */
    public <F extends Findings> Optional<F> as(Class<F> kind) {
        return kind.isInstance(findings) ? Optional.of(kind.cast(findings)) : Optional.empty();
    }
}
