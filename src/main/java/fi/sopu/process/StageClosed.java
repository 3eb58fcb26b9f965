package fi.sopu.process;

/** A stage was closed and its outcomes are published, or awaited where counting takes long; fired in the same transaction, after {@link StageClosing}. */
public record StageClosed(PlannedStage stage) {
}
