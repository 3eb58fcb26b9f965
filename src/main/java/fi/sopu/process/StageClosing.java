package fi.sopu.process;

import java.util.List;
import java.util.UUID;

/**
 * A stage is being closed; fired in the transaction that closes it, to synchronous observers. Who counts answers closes its
 * ballots now and publishes one outcome for each of its questions, or awaits it; whoever throws keeps the stage open.
 *
 * @param roll members who could answer
 */
public record StageClosing(PlannedStage stage, List<AskedQuestion> questions, List<UUID> roll) {
}
