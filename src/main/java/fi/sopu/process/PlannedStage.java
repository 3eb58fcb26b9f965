package fi.sopu.process;

import fi.sopu.shared.Words;
import java.time.Instant;
import java.util.UUID;

/**
 * A stage as others see it.
 *
 * @param position from 1
 * @param days     how long it stays open when something else than its dates opens it
 * @param note     the coach's note, possibly empty
 * @param released whether the audience may read the result by now
 * @param over     its announced minute has passed, though Sopu may not have come round to closing it yet: nothing is taken any more
 */
public record PlannedStage(UUID id, UUID process, Words processTitle, int position, StageKind kind, Words title,
        Words purpose, int minutes, StageState state, Opening opening, Instant opensAt,
        Instant closesAt, int days, Audience audience, Release release, boolean released,
        int roll, Words note, boolean over) {

    /** True while answers are taken: opened, and its announced minute has not come. */
    public boolean isOpen() {
        return state == StageState.OPEN && !over;
    }

    /** True from the opening until it has been closed. */
    public boolean isRunning() {
        return state == StageState.OPEN;
    }

    public boolean isClosed() {
        return state == StageState.CLOSED;
    }

    public boolean isPlanned() {
        return state == StageState.PLANNED;
    }
}
