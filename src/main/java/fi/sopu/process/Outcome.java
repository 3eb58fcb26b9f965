package fi.sopu.process;

import fi.sopu.shared.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A closed question's published result, which reports, charter and later stages read.
 *
 * @param question the question that was asked, {@code asked} its words
 * @param 0 until its answers have been counted for the first time, and greater each time it is published anew, as after grouping duplicates
 * @param findings what the answers came to, in the way of the question's kind; empty while {@link #isAwaited}
 * @param counted  how much of the next revision has been counted, in per cent; 100 when none is being counted
 */
public record Outcome(UUID question, UUID stage, UUID process, Pole pole, Format format, int position, Words asked, int topK,
        Turnout turnout, Instant publishedAt, int revision, Findings findings, int counted) {

    /** All that is to be counted has been, in per cent. */
    public static final int WHOLE = 100;

    public boolean isReportable() {
        return turnout.isReportable();
    }

    /** Whether the answers are being counted: for the first time, or anew while what was found before still stands. */
    public boolean isCounting() {
        return counted < WHOLE;
    }

    /** Whether they are being counted for the first time: there are numbers of people and answers, and nothing else yet. */
    public boolean isAwaited() {
        return isCounting() && revision == 0;
    }

    public QuestionKind kind() {
        return findings.kind();
    }

    /** The findings where they are of this kind, else empty. */
    public <F extends Findings> Optional<F> as(Class<F> kind) {
        return kind.isInstance(findings) ? Optional.of(kind.cast(findings)) : Optional.empty();
    }
}
