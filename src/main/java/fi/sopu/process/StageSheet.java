package fi.sopu.process;

/**
 * A stage on the plan's page.
 *
 * @param overdue it should have been open by now
 */
public record StageSheet(PlannedStage stage, StagePlan plan, boolean overdue) {
}
