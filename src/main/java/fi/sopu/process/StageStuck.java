package fi.sopu.process;

/**
 * A stage should have opened by itself and could not; told once.
 *
 * @param why key of the text that says why
 */
public record StageStuck(PlannedStage stage, String why) {
}
