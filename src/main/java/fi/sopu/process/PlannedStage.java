package fi.sopu.process;

import fi.sopu.shared.Words;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stage as others see it.
 *
 * @param position from 1
 * @param note     the coach's note, possibly empty
 * @param minutes  that the stage asks of a person
 * @param smallest from how many people on anything is told of what is answered; fixed at the opening
 * @param roll     how many may answer; 0 until the stage opens
 */
public record PlannedStage(UUID id, UUID process, Words processTitle, int position, StageKind kind, Words title, Words purpose,
        Words note, int minutes, int smallest, int roll, When when, ResultPromise promise) {

    /**
     * Where the stage is in its time.
     *
     * @param opensAt  when it opens or was opened; null when a meeting or a person decides
     * @param closesAt when it closes or was closed; null when a person decides
     * @param days     how long it stays open when something else than its dates opens it
     * @param over     its announced minute has passed, though Sopu may not have come round to closing it yet: nothing is taken any more
     * @param released whether the audience may read the result by now
     */
    public record When(StageState state, Opening opening, @Nullable Instant opensAt, @Nullable Instant closesAt, int days, boolean over, boolean released) {

        /** When it opened, or will on a day that is planned. */
        public Instant opens() {
            return Objects.requireNonNull(opensAt, "nobody knows when it opens");
        }

        /** When it closed, or will, having opened or on a day that is planned. */
        public Instant closes() {
            return Objects.requireNonNull(closesAt, "nobody knows when it closes");
        }
    }

    /** True while answers are taken: opened, and its announced minute has not come. */
    public boolean isOpen() {
        return isRunning() && !when.over;
    }

    /** True from the opening until it has been closed. */
    public boolean isRunning() {
        return when.state == StageState.OPEN;
    }

    public boolean isClosed() {
        return when.state == StageState.CLOSED;
    }

    public boolean isPlanned() {
        return when.state == StageState.PLANNED;
    }
}
