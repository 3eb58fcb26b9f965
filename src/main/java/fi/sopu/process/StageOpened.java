package fi.sopu.process;

import java.util.List;
import java.util.UUID;

/**
 * A stage was opened; fired in the transaction that opens it. Who counts answers opens its ballots now.
 *
 * @param roll members who may answer, fixed now
 */
public record StageOpened(PlannedStage stage, List<AskedQuestion> questions, List<UUID> roll) {
}
