package fi.sopu.process;

import java.time.LocalDate;

/**
 * A stage on the plan's page.
 *
 * @param overdue         it should have been open by now
 * @param lastDayIfOpened its last day if it were opened now
 */
public record StageSheet(PlannedStage stage, StagePlan plan, boolean overdue, LocalDate lastDayIfOpened) {
}
