package fi.sopu.process;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A stage on the plan's page.
 *
 * @param overdue         it should have been open by now
 * @param lastDayIfOpened its last day if it were opened now
 */
public record StageSheet(PlannedStage stage, StagePlan plan, boolean overdue, LocalDate lastDayIfOpened) {

    /** What the coach's note is known by, where two write it at once. */
    public UUID noteId() {
        return StagePlan.note(stage.id());
    }
}
