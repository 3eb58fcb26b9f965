package fi.sopu.process.boundary;

import fi.sopu.shared.Allowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;

/** Waits a moment for answers that are being counted, so that nobody sees a page that waits where the counting takes no longer than the page. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class AwaitingOutcomes {

    /** Sixty ideas take a third of that. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long FIRST_MS = 10;

    @Inject
    ReadingOutcomes outcomes;
    @Inject
    ReadingQuestions questions;

    /** {@link #await} for one of a stage's questions. */
    @Allowed(member = true)
    public void awaitQuestion(UUID question) {
        await(questions.question(question).stage().id());
    }

    /** Returns when nothing of the stage is being counted, by whichever node, or when what it takes is worth a page that says so. */
    @Allowed(member = true)
    public void await(UUID stage) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (long pause = FIRST_MS; outcomes.counting(stage).isPresent() && System.nanoTime() < until; pause += FIRST_MS) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
